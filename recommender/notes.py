"""Says in words what was missing or relaxed."""

from collections.abc import Iterable, Mapping, Sequence

from compatibility.item_types import Slot
from recommender.candidates import SlotSupply
from recommender.listed import listed

_NOUNS = {
    Slot.HEADWEAR: ("piece of headwear", "pieces of headwear"),
    Slot.OUTERWEAR: ("piece of outerwear", "pieces of outerwear"),
    Slot.TOP: ("top", "tops"),
    Slot.DRESS: ("dress or jumpsuit", "dresses or jumpsuits"),
    Slot.BOTTOM: ("bottom", "bottoms"),
    Slot.FOOTWEAR: ("pair of shoes", "pairs of shoes"),
    Slot.BAG: ("bag", "bags"),
    Slot.ACCESSORY: ("accessory", "accessories"),
}


def counted(count: int, slot: Slot) -> str:
    """A number of items in words: `1 pair of shoes`."""
    one, many = _NOUNS[slot]
    return f"{count} {one if count == 1 else many}"


def missing(slot: Slot, supply: SlotSupply, sources: Sequence[str]) -> str:
    """Why a slot stays empty."""
    where = listed(sorted(set(sources))) or "an empty wardrobe"
    if supply.forbidden:
        changes = " or ".join(dict.fromkeys(supply.changes[reason] for reason in supply.forbidden))
        return f"no {slot} in {where} that may be worn ({kept_out(slot, supply)}): {changes}"
    if supply.left_out:
        return f"no {slot} in {where} that is not banned: {counted(supply.left_out, slot)} left out"
    # Socks and wallets are accessories too, but nobody is offered them.
    return f"no {'accessory to add' if slot is Slot.ACCESSORY else slot} in {where}"


def kept_out(slot: Slot, supply: SlotSupply) -> str:
    """What hard rules kept out of a slot: `2 pairs of shoes left out: lent (1), suede in the rain (1)`."""
    count = sum(supply.forbidden.values())
    reasons = [
        f"{reason} ({number})" if len(supply.forbidden) > 1 else reason
        for reason, number in supply.forbidden.items()
    ]
    return f"{counted(count, slot)} left out: {', '.join(reasons)}"


def kept_anyway(name: str, reason: str) -> str:
    """What a hard rule says about an item that was given or locked."""
    return f"the {name}: {reason}; kept, since it was chosen by hand"


def put_over(reason: str) -> str:
    """Why outerwear was asked for without anybody saying so."""
    return f"outerwear added, since {reason}"


def beyond_budget(budget: str, least: str) -> str:
    """Why no look can be paid for."""
    return (
        f"no look within {budget} in all: the cheapest costs {least}; raise the budget or ask for fewer slots"
    )


def topped_up(slot: Slot, supply: SlotSupply, sources: Iterable[str]) -> str:
    """Where the rest came from when the preferred source had some, but not enough."""
    return (
        f"not enough different kinds of {slot} in {supply.preferred}: the rest from {listed(sorted(sources))}"
    )


def too_few_kinds(filled: int, asked: int) -> str:
    """Why fewer accessories came than were asked for."""
    return f"only {counted(filled, Slot.ACCESSORY)} of different kinds to add; {asked} asked for"


def filled_in(slot: Slot, supply: SlotSupply) -> str:
    """Where a slot was taken from because the preferred source had nothing."""
    return f"no {slot} in {supply.preferred}: taken from {listed(supply.filled_in)}"


def unknown_types(count: int) -> str:
    """What was passed over because nobody knows what it is."""
    if count == 1:
        return "1 item was left out, since its type is unsure: correct it to see it used"
    return f"{count} items were left out, since their type is unsure: correct it to see them used"


def already_worn(slot: Slot) -> str:
    """Why a slot that was asked for was not filled."""
    return f"{slot} asked for, but the look starts with one: none added"


def no_room(asked: int, room: int) -> str:
    """Why not all accessories that were asked for were added."""
    return f"{counted(asked, Slot.ACCESSORY)} asked for; a look takes {room} more"


def not_in_pool(item_ids: Sequence[str]) -> str:
    """What could not be locked."""
    return f"locked, but not in these collections: {listed(item_ids)}"


def few_looks(found: int, scarce: Mapping[Slot, int]) -> str:
    """Why fewer looks came than were asked for, by what each slot has to offer."""
    supply = ", ".join(counted(count, slot) for slot, count in scarce.items())
    looks = "1 look is" if found == 1 else f"{found} different looks are"
    return f"only {looks} possible: {supply}" if supply else f"only {looks} possible"


def complete_already() -> str:
    """Why nothing was added."""
    return "nothing to add: every slot is filled; ask for a slot such as outerwear, bag or accessory"


def nothing_fits() -> str:
    """Why there is no look at all."""
    return "no look: nothing could be added to the one item given"
