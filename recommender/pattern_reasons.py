"""What the counted colours of each item say: which pieces are busy, and whether they compete."""

from collections.abc import Sequence

from recommender.listed import listed
from recommender.looks import Reason
from recommender.worded_items import WordedItem

# Of the pixels that were counted into colours: a piece is plain when one colour has this share of them,
# and busy when no colour has that one.
PLAIN, BUSY = 0.85, 0.60


def pattern_reason(items: Sequence[WordedItem], number: int) -> Reason | None:
    """Two busy pieces that compete, or one that stands out among plain ones; None for anything between."""
    read = [item for item in items if item.colour_count]
    busy = [item for item in read if item.leading_share < BUSY]
    plain = [item for item in read if item.leading_share >= PLAIN]
    if len(busy) > 1:
        return _clash(busy, number)
    if len(busy) == 1 and len(plain) > 1 and len(plain) == len(items) - 1:
        return _solo(busy[0], number)
    return None


def _clash(busy: Sequence[WordedItem], number: int) -> Reason:
    mixed = sorted(busy, key=lambda item: item.leading_share)[:3]
    counted = listed([f"{item.noun} ({_colours(item)})" for item in mixed])
    wording = (
        f"several busy pieces compete: {counted}",
        f"{counted}: none of them lets the others rest",
        f"much going on at once in {counted}",
    )
    return _reason(wording, number, mixed)


def _solo(item: WordedItem, number: int) -> Reason:
    mixes = "mix" if item.verb == "are" else "mixes"
    wording = (
        f"the {item.noun} alone {mixes} {_colours(item)}; all else is plain",
        f"one busy piece, the {item.noun} ({_colours(item)}), among plain ones",
        f"plain pieces leave room for the {item.noun} in {_colours(item)}",
    )
    return _reason(wording, number, [item])


def _colours(item: WordedItem) -> str:
    return f"{item.colour_count} colours" if item.colour_count > 1 else "many small colours"


def _reason(wording: Sequence[str], number: int, items: Sequence[WordedItem]) -> Reason:
    return Reason("pattern", wording[number % len(wording)], tuple(item.id for item in items))
