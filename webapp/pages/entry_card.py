"""An entry of the calendar as the page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from webapp.pages.look_card import Piece, layers
from webapp.pages.outfit_card import pieces_of
from webapp.shapes.calendar_shape import EntryShape


@dataclass(frozen=True)
class EntryCard:
    """An entry laid out like a look; what nobody could name yet has no place on the body."""

    entry: EntryShape
    pieces: Sequence[Piece]
    today: date

    @classmethod
    def of(cls, entry: EntryShape, today: date) -> "EntryCard":
        """The card of an entry."""
        return cls(entry, pieces_of(entry.items), today)

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def layers(self) -> list[Piece]:
        """The pieces that can be drawn, the lowest first."""
        return layers(self.pieces)

    @property
    def summary(self) -> str:
        """The entry in one sentence, for those who cannot see the drawing."""
        return ", ".join(piece.name for piece in self.pieces) or "something nobody could name yet"

    @property
    def by_week(self) -> bool:
        """Whether the week's plan made it, so that it may be made anew."""
        return self.entry.by_week

    @property
    def occasion(self) -> str | None:
        return self.entry.context.occasion if self.entry.context else None

    @property
    def weather(self) -> str:
        """The weather that it was planned for, in words."""
        if self.entry.context is None:
            return ""
        weather = self.entry.context.weather
        ends = [
            f"{degrees:g}"
            for degrees in dict.fromkeys((weather.low_c, weather.high_c))
            if degrees is not None
        ]
        warmth = f"{' to '.join(ends)} °C" if ends else ""
        wet = " and ".join(name for name in ("rain", "wind") if getattr(weather, name))
        return ", ".join(filter(None, (warmth, wet)))

    @property
    def ready(self) -> list[str]:
        """The ids of the pieces that are not in the laundry or lent."""
        return [item.id for item in self.entry.items if item.state == "ready"]

    @property
    def worn(self) -> bool:
        return self.entry.kind == "worn"

    @property
    def can_be_worn(self) -> bool:
        """Whether it is planned for a day that has come."""
        return not self.worn and self.entry.day <= self.today

    @property
    def can_change(self) -> bool:
        """Whether it is planned for a day that is not over."""
        return not self.worn and self.entry.day >= self.today

    @property
    def away(self) -> list[str]:
        """The pieces that are in the laundry or lent, in words."""
        return [
            f"{piece.name} is {'in the laundry' if piece.card.item.state == 'laundry' else 'lent'}"
            for piece in self.pieces
            if piece.card and piece.card.item.state != "ready"
        ]
