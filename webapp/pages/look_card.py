"""A look as the page shows it: a flat lay, its pieces, and where each may be swapped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compatibility.item_types import Slot
from recommender.flat_lay import Placement, lay_out
from webapp.pages.item_card import ItemCard
from webapp.shapes.look_shape import LookItemShape, LookShape

NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# The flat lay's canvas, portrait 4:5, in the units of the drawing.
WIDTH, HEIGHT = 400, 500
_END = {0.0: "Min", 0.5: "Mid", 1.0: "Max"}


@dataclass(frozen=True)
class Piece:
    """One item of a look. `card` is None when the item has been deleted since; `next` is the next best."""

    part: LookItemShape
    card: ItemCard | None
    next: ItemCard | None
    placement: Placement | None

    @property
    def name(self) -> str:
        return self.card.name if self.card else f"{self.part.type} (deleted)"

    @property
    def box(self) -> dict[str, str]:
        """x, y, width and height in the units of the canvas."""
        if self.placement is None:
            return {}
        spot = self.placement
        across = {"x": spot.x * WIDTH, "width": spot.width * WIDTH}
        down = {"y": spot.y * HEIGHT, "height": spot.height * HEIGHT}
        return {name: f"{value:.1f}" for name, value in (across | down).items()}

    @property
    def hold(self) -> str:
        """Where the picture sits in its box when it does not fill it, in SVG's words."""
        across, down = self.placement.hold if self.placement else (0.5, 0.5)
        return f"x{_END[across]}Y{_END[down]}"


@dataclass(frozen=True)
class LookCard:
    """A look ready to be shown; `place` counts from 0."""

    place: int
    look: LookShape
    pieces: tuple[Piece, ...]
    kept: bool = False

    @property
    def numeral(self) -> str:
        return NUMERALS[self.place % len(NUMERALS)]

    @property
    def percent(self) -> int:
        """The score as a whole number of 100."""
        return round(self.look.score * 100)

    @property
    def span(self) -> tuple[int, int] | None:
        """The range around it in whole numbers; None in looks kept before there was one."""
        if self.look.interval is None:
            return None
        low, high = self.look.interval
        return round(low * 100), round(high * 100)

    @property
    def wearable(self) -> bool:
        """Whether all of it hangs in one's own wardrobe."""
        return all(piece.card is not None and piece.card.yours for piece in self.pieces)

    @property
    def for_somebody(self) -> bool:
        """Whether the score is more than compatibility: somebody's taste or an occasion is in it."""
        parts = self.look.parts
        return parts is not None and (parts.preference, parts.context) != (0.5, 1.0)

    @property
    def layers(self) -> list[Piece]:
        """The pieces that can be drawn, the lowest first."""
        return layers(self.pieces)

    @property
    def summary(self) -> str:
        """The look in one sentence, for those who cannot see the drawing."""
        return ", ".join(piece.name for piece in self.pieces)

    @property
    def as_shown(self) -> str:
        """The look as JSON, to be kept as it was shown."""
        return self.look.model_dump_json(by_alias=True)


def look_card(place: int, look: LookShape, cards: Mapping[str, ItemCard], kept: bool = False) -> LookCard:
    """Lay a look out; items that are no longer there keep their line but not their picture."""
    places = spots(look.items)
    swaps = {swap.replaces: swap.item for swap in look.swaps}
    pieces = tuple(
        Piece(part, cards.get(part.item), cards.get(swaps.get(part.item, "")), places.get(part.item))
        for part in look.items
    )
    return LookCard(place, look, pieces, kept)


def items_in(looks: Sequence[LookShape]) -> set[str]:
    """Every item that must be known to show the looks: their own and those that could come next."""
    own = {part.item for look in looks for part in look.items}
    return own | {swap.item for look in looks for swap in look.swaps}


def layers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces that can be drawn, the lowest first."""
    drawn = [piece for piece in pieces if piece.card and piece.placement]
    return sorted(drawn, key=lambda piece: piece.placement.layer if piece.placement else 0)


def spots(parts: Sequence[LookItemShape]) -> dict[str, Placement]:
    """Where each item of a look lies, by its id."""
    return {spot.item: spot for spot in lay_out([(part.item, Slot(part.slot), part.type) for part in parts])}
