"""What someone has chosen on the page; it lives in the address, so every view can be reloaded and shared."""

from dataclasses import dataclass, field, replace
from typing import Any, Self
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from compatibility.item_types import Slot
from webapp.pages.purpose import Purpose

MOST_CHOSEN = 8
# Milliseconds since 1970 have 13 digits until the year 2286.
LONGEST_MOMENT = 13
SOURCES = ("mine", "shop", "both")
EXTRA_SLOTS = (Slot.OUTERWEAR, Slot.BAG, Slot.ACCESSORY, Slot.HEADWEAR)


@dataclass(frozen=True)
class SwapStep:
    """In the look at `place` (0 is the first), `item` was asked to make way for the next best."""

    place: int
    item: str

    def __str__(self) -> str:
        return f"{self.place}.{self.item}"


@dataclass(frozen=True)
class Choice:
    """The chosen items, where the rest may come from, and which shelf is being looked at.

    `browse` names the collection on show and `after` its page; `also` are slots wanted on top of the usual;
    `purpose` says what the looks are for.
    `at` is when the looks were asked for (milliseconds since 1970): what is learned while someone looks at
    them does not change them under their hands.
    """

    items: tuple[str, ...] = ()
    source: str = "both"
    also: tuple[Slot, ...] = ()
    browse: str | None = None
    slot: Slot | None = None
    after: str | None = None
    swaps: tuple[SwapStep, ...] = ()
    at: int | None = None
    purpose: Purpose = field(default_factory=Purpose)

    @classmethod
    def of(cls, args: MultiDict[str, str]) -> Self:
        """Read an address; what makes no sense in it is left out rather than refused."""
        source = _last(args, "from")
        slots = {slot.value: slot for slot in Slot}
        return cls(
            items=tuple(dict.fromkeys(args.getlist("item"))),
            source=source if source in SOURCES else "both",
            also=tuple(slots[name] for name in dict.fromkeys(args.getlist("also")) if name in slots),
            browse=_last(args, "browse"),
            slot=slots.get(_last(args, "slot") or ""),
            after=_last(args, "after"),
            swaps=tuple(step for text in args.getlist("swap") if (step := _swap_step(text))),
            at=_moment(_last(args, "at") or ""),
            purpose=Purpose.of(args),
        )

    def but(self, **changes: Any) -> "Choice":
        """The same choice with something changed."""
        return replace(self, **changes)

    def swapped(self, place: int, item: str) -> "Choice":
        """The same choice with one more item asked to make way."""
        return replace(self, swaps=(*self.swaps, SwapStep(place, item)))

    def fields(self) -> list[tuple[str, str]]:
        """The pairs that an address or a form must carry to come back to this choice."""
        single = {"browse": self.browse, "slot": self.slot, "after": self.after, "at": self.at}
        return [
            *(("item", item) for item in self.items),
            ("from", self.source),
            *(("also", slot.value) for slot in self.also),
            *((name, str(value)) for name, value in single.items() if value),
            *(("swap", str(step)) for step in self.swaps),
            *self.purpose.fields(),
        ]

    def query(self) -> str:
        """The fields as the query part of an address."""
        return urlencode(self.fields())


def _last(args: MultiDict[str, str], name: str) -> str | None:
    # A button that is pressed comes after the hidden field of the same name, and wins.
    values = args.getlist(name)
    return values[-1] or None if values else None


def _moment(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_MOMENT else None


def _swap_step(text: str) -> SwapStep | None:
    place, dot, item = text.partition(".")
    return SwapStep(int(place), item) if dot and item and place in {"0", "1", "2"} else None
