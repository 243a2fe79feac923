"""Items and looks of a plan as the page shows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import url_for

from webapp.pages.choice import MOST_CHOSEN
from webapp.pages.item_card import ItemCard
from webapp.pages.look_card import Piece, layers, spots
from webapp.pages.shelf import cards_of
from webapp.service import Service
from webapp.shapes.collection_shape import CollectionShape
from webapp.shapes.look_shape import LookItemShape
from webapp.shapes.planned_shape import PlannedItem, PlannedLookShape


@dataclass(frozen=True)
class PlanLook:
    """A look of a plan, ready to be drawn; `address` is where it can be looked at, kept and changed.

    `score` (0 to 1) and `reasons` are those of the plan; `address` is empty where a piece is not stored here.
    """

    pieces: tuple[Piece, ...]
    score: float
    reasons: tuple[str, ...] = ()
    address: str = ""

    @property
    def layers(self) -> list[Piece]:
        """The pieces that can be drawn, the lowest first."""
        return layers(self.pieces)

    @property
    def summary(self) -> str:
        """The look in one sentence, for those who cannot see the drawing."""
        return ", ".join(piece.name for piece in self.pieces)

    @property
    def percent(self) -> int:
        """The score as a whole number of 100."""
        return round(self.score * 100)


def plan_look(look: PlannedLookShape, cards: Mapping[str, ItemCard]) -> PlanLook:
    """A look that a plan tells of, with its address."""
    return laid_out(look.items, cards, look.score, look.reasons, look_address(look.items))


def laid_out(
    items: Sequence[PlannedItem],
    cards: Mapping[str, ItemCard],
    score: float,
    reasons: Sequence[str] = (),
    address: str = "",
) -> PlanLook:
    """Items laid out as one look; what nobody could name yet has no place on the body, and is left out."""
    parts = [_part(each) for each in items if each.slot is not None]
    places = spots(parts)
    pieces = tuple(Piece(part, cards.get(part.item), None, places.get(part.item)) for part in parts)
    return PlanLook(pieces, score, tuple(reasons), address)


def look_address(items: Iterable[PlannedItem]) -> str:
    """Where these items are shown as a look; empty for more than a look is completed around."""
    chosen = [("item", each.item) for each in items]
    return f"{url_for('pages.looks')}?{urlencode(chosen)}" if len(chosen) <= MOST_CHOSEN else ""


def plan_cards(
    service: Service, owner_id: str, items: Iterable[PlannedItem], collections: Sequence[CollectionShape]
) -> dict[str, ItemCard]:
    """The cards of the items of a plan, by id."""
    return cards_of(service, owner_id, sorted({each.item for each in items}), collections)


def _part(item: PlannedItem) -> LookItemShape:
    told = {"slot": item.slot, "item": item.item, "type": item.type, "from": item.source}
    return LookItemShape.model_validate({**told, "given": False, "blame": 0.0})
