"""Asks for outerwear where the weather does."""

from collections.abc import Sequence
from dataclasses import replace

from compatibility.item_types import Slot
from recommender import notes
from recommender.context.context import Context
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.warmth import needed_clo
from recommender.looks import LookQuery


def dressed_for_weather(query: LookQuery, worn: Sequence[Slot]) -> tuple[LookQuery, list[str]]:
    """The query with outerwear where it gets cold or wet, and a note about it.

    Untouched where the weather is not known, where outerwear is there or asked for already, and where only
    the slots asked for are to be filled.
    """
    reason = needs_outerwear(query.context) if query.context else None
    if reason is None or query.only_wanted or Slot.OUTERWEAR in (*worn, *query.wanted):
        return query, []
    return replace(query, wanted=(*query.wanted, Slot.OUTERWEAR)), [notes.put_over(reason)]


def needs_outerwear(context: Context) -> str | None:
    """Why something has to go over the rest; None where nothing has."""
    asked = with_typical_weather(context)
    if asked.coldest is not None and needed_clo(asked.coldest, asked) > figure("layer up", asked):
        return f"it gets {asked.coldest:g} degrees cold"
    return "it rains" if asked.rain else None
