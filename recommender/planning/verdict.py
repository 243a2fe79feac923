"""What an outfit's score means, in words."""

from collections.abc import Sequence

from compatibility.item_types import Slot
from recommender.outfit_score import OutfitScore
from recommender.worded_items import WordedItem

# Of a stylist's outfits in the test split a quarter score 0.78 or more, half 0.62, three quarters 0.47.
_MEANS = (
    (0.78, "goes together very well: only a quarter of a stylist's outfits score as high"),
    (0.62, "goes together well, like the better half of a stylist's outfits"),
    (0.47, "passes: a quarter of a stylist's outfits score lower"),
    (0.0, "does not go together: three quarters of a stylist's outfits score higher"),
)
VERY_WELL = _MEANS[0][0]
# The share of the blame from which on one item stands out, and how far ahead of the next it has to be.
STANDS_OUT, AHEAD = 0.4, 0.1


def verdict_of(score: float) -> str:
    """One sentence: `62 of 100: goes together well, ...`."""
    return f"{100 * score:.0f} of 100: {next(words for least, words in _MEANS if score >= least)}"


def spoiler_of(rated: OutfitScore) -> int | None:
    """The place of the item that keeps an outfit down; None where it is very good or none stands out."""
    order = sorted(range(len(rated.blame)), key=lambda place: (-rated.blame[place], place))
    if len(order) < 3 or rated.score >= VERY_WELL:
        return None
    worst, second = rated.blame[order[0]], rated.blame[order[1]]
    return order[0] if worst >= STANDS_OUT and worst - second >= AHEAD else None


def why_spoiled(items: Sequence[WordedItem], rated: OutfitScore, spoiler: int | None) -> str:
    """Who spoils it, with what it goes least; or the weakest pair where nobody stands out."""
    if spoiler is not None:
        item = items[spoiler]
        return f"The {item.name} keeps it down: it goes least with the {weakest_with(items, rated, item.id)}"
    worst = min(rated.pairs, key=lambda pair: pair.compatibility)
    one, other = (_name(items, item_id) for item_id in worst.items)
    pair = f"{one} with {other} ({worst.compatibility:.0%})"
    return f"No piece stands out as spoiling it; the weakest pair is {pair}"


def weakest_with(items: Sequence[WordedItem], rated: OutfitScore, item_id: str) -> str:
    """What an item goes least with: `orange blouse (21%)`."""
    worst = min((pair for pair in rated.pairs if item_id in pair.items), key=lambda pair: pair.compatibility)
    other = next(each for each in worst.items if each != item_id)
    return f"{_name(items, other)} ({worst.compatibility:.0%})"


def missing_parts(items: Sequence[WordedItem]) -> tuple[str, ...]:
    """What an outfit lacks to be worn: shoes, something below, something above."""
    slots = {item.slot for item in items}
    found = [] if Slot.FOOTWEAR in slots else ["No shoes"]
    if Slot.DRESS not in slots and None not in slots:
        both = ((Slot.TOP, "top"), (Slot.BOTTOM, "bottom"))
        found += [f"No {name}" for slot, name in both if slot not in slots]
    return tuple(f"{each} in it yet" for each in found)


def _name(items: Sequence[WordedItem], item_id: str) -> str:
    return next(item.name for item in items if item.id == item_id)
