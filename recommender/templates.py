"""Which slots a look is made of, given what it starts from."""

from collections.abc import Sequence
from dataclasses import dataclass

from compatibility.item_types import Slot

BODY_ORDER = tuple(Slot)
SEPARATES = (Slot.TOP, Slot.BOTTOM, Slot.FOOTWEAR)
ONE_PIECE = (Slot.DRESS, Slot.FOOTWEAR)
MOST_ACCESSORIES = 3


@dataclass(frozen=True)
class Template:
    """The slots that are still to be filled, in body order; only ACCESSORY may stand there more than once."""

    name: str
    slots: tuple[Slot, ...]


def templates_for(worn: Sequence[Slot], wanted: Sequence[Slot], only_wanted: bool) -> tuple[Template, ...]:
    """The ways to complete what is worn: top + bottom + footwear, dress + footwear, or both in competition.

    A dress that is worn or wanted settles for the dress: it covers the body, so a top beside it is a layer
    (a blouse under a pinafore, a cardigan over a slip) and never calls for a bottom. Otherwise a top or a
    bottom settles for separates. A slot that is worn already is never filled again, accessories apart.
    """
    extra = slots_to_add(worn, wanted)
    if only_wanted:
        return (Template("asked for", in_body_order(extra)),)
    return tuple(
        Template(name, in_body_order((*extra, *(slot for slot in body if slot not in (*worn, *extra)))))
        for name, body in _bodies((*worn, *extra))
    )


def slots_to_add(worn: Sequence[Slot], wanted: Sequence[Slot]) -> tuple[Slot, ...]:
    """The wanted slots that are free: each once, but up to three accessories in the whole look."""
    free = [slot for slot in dict.fromkeys(wanted) if slot not in worn and slot is not Slot.ACCESSORY]
    room = max(0, MOST_ACCESSORIES - list(worn).count(Slot.ACCESSORY))
    accessories = min(list(wanted).count(Slot.ACCESSORY), room)
    return (*free, *[Slot.ACCESSORY] * accessories)


def in_body_order(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Head to foot, then bag and accessories."""
    return tuple(sorted(slots, key=BODY_ORDER.index))


def _bodies(slots: Sequence[Slot]) -> tuple[tuple[str, tuple[Slot, ...]], ...]:
    if Slot.DRESS in slots:
        return (("dress", ONE_PIECE),)
    if Slot.TOP in slots or Slot.BOTTOM in slots:
        return (("separates", SEPARATES),)
    return (("separates", SEPARATES), ("dress", ONE_PIECE))
