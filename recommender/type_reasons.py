"""What the types of a look say: how dressed up it is, where it layers, where it contradicts itself."""

from collections.abc import Sequence

from compatibility.item_types import Slot
from recommender.listed import listed
from recommender.looks import Reason
from recommender.type_facts import CASUAL, COLD, DRESSED_UP, HEAT, facts_of
from recommender.worded_items import WordedItem


def type_reason(items: Sequence[WordedItem], number: int) -> Reason | None:
    """One reason from the types, what speaks against the look first; None where they say nothing."""
    for find in (_season_clash, _dress_clash, _register, _layers):
        if found := find(items):
            wording, about = found
            return Reason("type", wording[number % len(wording)], tuple(item.id for item in about))
    return None


Found = tuple[tuple[str, ...], list[WordedItem]]


def _season_clash(items: Sequence[WordedItem]) -> Found | None:
    warm, bare = _for_weather(items, COLD), _for_weather(items, HEAT)
    if not warm or not bare:
        return None
    return (
        f"mind the weather: {warm[0].noun} with {bare[0].noun}",
        f"{warm[0].noun} for the cold, but {bare[0].noun} for the heat",
    ), [warm[0], bare[0]]


def _dress_clash(items: Sequence[WordedItem]) -> Found | None:
    casual, dressed = _of_formality(items, CASUAL), _of_formality(items, DRESSED_UP)
    if not casual or not dressed:
        return None
    return (
        f"dressed up meets casual: {dressed[0].noun} with {casual[0].noun}",
        f"a mixed register: {casual[0].noun} casual, {dressed[0].noun} dressed up",
        f"{dressed[0].noun} and {casual[0].noun}: one dressed up, one casual",
    ), [dressed[0], casual[0]]


def _register(items: Sequence[WordedItem]) -> Found | None:
    for words in (CASUAL, DRESSED_UP):
        same = _of_formality(items, words)
        if len(same) > 1:
            names = listed([item.noun for item in same[:3]])
            return (
                f"{names}: {'both' if len(same) == 2 else 'all'} {words}",
                f"{words} throughout: {names}",
            ), same
    return None


def _layers(items: Sequence[WordedItem]) -> Found | None:
    outer = [item for item in items if item.slot is Slot.OUTERWEAR]
    under = [item for item in items if facts_of(item.type).knit]
    if not outer or not under:
        return None
    return (
        f"layers: {outer[0].noun} over {under[0].noun}",
        f"{under[0].noun} under {outer[0].noun}, so one layer can come off",
    ), [outer[0], under[0]]


def _of_formality(items: Sequence[WordedItem], formality: str) -> list[WordedItem]:
    return [item for item in items if facts_of(item.type).formality == formality]


def _for_weather(items: Sequence[WordedItem], weather: str) -> list[WordedItem]:
    return [item for item in items if facts_of(item.type).weather == weather]
