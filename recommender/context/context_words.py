"""What a context says, in the form in which the table asks."""

from dataclasses import replace

from recommender.context.asked import Context
from recommender.context.rules import figures

SAID = ("occasion", "dress_code", "season", "warmth")


def context_words(context: Context) -> dict[str, frozenset[str]]:
    """Field -> what was said; `wind` is yes in wind."""
    said = {field: frozenset({value}) for field in SAID if (value := getattr(context, field)) is not None}
    return said | ({"wind": frozenset({"yes"})} if context.wind else {})


def figure(name: str, context: Context) -> float:
    """One figure of the table for a context: the last row that is about it, so that exceptions come after."""
    return float(figures(name, context_words(context))[-1])


def with_typical_weather(context: Context) -> Context:
    """The context with its season's usual temperatures where none was given; for soft rules only."""
    if context.season is None or context.coldest is not None:
        return context
    return replace(context, low_c=figure("low_c", context), high_c=figure("high_c", context))
