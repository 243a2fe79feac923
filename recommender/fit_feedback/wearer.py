"""Who a size is for."""

from dataclasses import dataclass
from typing import Literal, get_args

Cup = Literal["aa", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
CUPS: tuple[Cup, ...] = get_args(Cup)


@dataclass(frozen=True)
class Wearer:
    """What a person told of their body, all of it optional, and the sizes they took before, oldest first.

    Inches and pounds, as the rentals tell them; `bust` is the band's number, `cup` one of CUPS, `body_type`
    the person's own word (hourglass, pear, petite ...).
    """

    height: float | None = None
    weight: float | None = None
    bust: float | None = None
    cup: str | None = None
    age: float | None = None
    body_type: str | None = None
    earlier: tuple[int, ...] = ()
