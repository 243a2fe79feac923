"""What the wear log tells, as the page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from webapp.pages.item_card import ItemCard
from webapp.pages.look_card import Piece, layers
from webapp.pages.outfit_card import pieces_of
from webapp.shapes.wear_shape import ItemWear, WearAnswer


@dataclass(frozen=True)
class WearCard:
    """One item's part of the log, in words."""

    wear: ItemWear
    today: date

    @property
    def card(self) -> ItemCard:
        return ItemCard(self.wear.item, yours=True)

    @property
    def times(self) -> str:
        """How often it was worn."""
        return {0: "never worn", 1: "worn once", 2: "worn twice"}.get(
            self.wear.times, f"worn {self.wear.times} times"
        )

    @property
    def since(self) -> str:
        """How long it has hung there."""
        last = self.wear.last or self.wear.item.created_at.date()
        days = (self.today - last).days
        if self.wear.last is None:
            return f"yours for {_span(days)}, never worn"
        return {0: "last worn today", 1: "last worn yesterday"}.get(days, f"last worn {_span(days)} ago")


@dataclass(frozen=True)
class RepeatCard:
    """An outfit that came again, laid out like a look."""

    id: str
    pieces: Sequence[Piece]
    times: int

    @property
    def layers(self) -> list[Piece]:
        """The pieces that can be drawn, the lowest first."""
        return layers(self.pieces)

    @property
    def summary(self) -> str:
        """The outfit in one sentence, for those who cannot see the drawing."""
        return ", ".join(piece.name for piece in self.pieces)


@dataclass(frozen=True)
class WearCards:
    """The log in sums."""

    days: int
    cheapest: Sequence[WearCard]
    most_worn: Sequence[WearCard]
    forgotten: Sequence[WearCard]
    repeats: Sequence[RepeatCard]

    @classmethod
    def of(cls, told: WearAnswer, today: date) -> "WearCards":
        """The cards of an answer."""
        return cls(
            days=told.worn_days,
            cheapest=[WearCard(each, today) for each in told.cost_per_wear],
            most_worn=[WearCard(each, today) for each in told.most_worn],
            forgotten=[WearCard(each, today) for each in told.forgotten],
            repeats=[
                RepeatCard(f"repeat-{row}", pieces_of(each.items), len(each.days))
                for row, each in enumerate(told.repeats)
            ],
        )


def _span(days: int) -> str:
    """So many days in the words that people use for them."""
    if days < 14:
        return f"{days} day{'' if days == 1 else 's'}"
    if days < 60:
        return f"{days // 7} weeks"
    return f"{days // 30} months" if days < 730 else f"{days // 365} years"
