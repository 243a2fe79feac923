"""Says when a score should not be relied on, and why."""

from enum import StrEnum

from compatibility.item_types import UNSURE
from recommender.looks import ItemTable
from recommender.worded_items import worded


class Doubt(StrEnum):
    """What is doubtful about one item: its type, its cut-out, or its picture as such."""

    TYPE = "type"
    CUTOUT = "cutout"
    PICTURE = "picture"


def doubts_of(type_name: str, whole_picture: bool, strange: bool) -> tuple[Doubt, ...]:
    """The doubts about an item: unsure type, nothing cut out, a picture unlike all that was learned from."""
    found = {Doubt.TYPE: type_name == UNSURE, Doubt.CUTOUT: whole_picture, Doubt.PICTURE: strange}
    return tuple(doubt for doubt, holds in found.items() if holds)


def unsure_because(items: ItemTable) -> tuple[str, ...]:
    """A sentence for each doubtful item of an outfit, naming it; none where the score may be relied on.

    An item is doubted once, for what comes first: without a type or a cut-out its picture says little more.
    """
    sentences = []
    for item, title, doubts in zip(worded(items), items.titles, items.doubts, strict=True):
        if doubts:
            sentences.append(_sentence(title or item.name.capitalize(), item.noun, Doubt(doubts[0])))
    return tuple(sentences)


def _sentence(name: str, noun: str, doubt: Doubt) -> str:
    return {
        Doubt.TYPE: f"{name}: not sure what it is, rated as a {noun}",
        Doubt.CUTOUT: f"{name}: no garment could be told from the ground of its picture",
        Doubt.PICTURE: f"{name}: its picture is unlike those the model has learned from",
    }[doubt]
