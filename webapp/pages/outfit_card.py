"""An outfit as somebody wore it, laid out like a look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from webapp.operations.outfits import list_outfits
from webapp.pages.item_card import ItemCard
from webapp.pages.look_card import Piece, layers, spots
from webapp.service import Service
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.look_shape import LookItemShape
from webapp.shapes.outfit_shape import OutfitShape

MOST_SHOWN = 48


@dataclass(frozen=True)
class OutfitCard:
    """An outfit ready to be shown."""

    id: str
    created_at: datetime
    pieces: Sequence[Piece]

    @property
    def layers(self) -> list[Piece]:
        """The pieces that can be drawn, the lowest first."""
        return layers(self.pieces)

    @property
    def summary(self) -> str:
        """The outfit in one sentence, for those who cannot see the drawing."""
        return ", ".join(piece.name for piece in self.pieces)


def worn_outfits(service: Service, owner_id: str) -> list[OutfitCard]:
    """The newest outfits of an owner."""
    return [_card(each) for each in list_outfits(service, owner_id, None, MOST_SHOWN).outfits]


def pieces_of(items: Sequence[ItemShape]) -> list[Piece]:
    """Items laid out like a look; a piece that nobody could name yet has no place on the body."""
    cards = {item.id: ItemCard(item, yours=True) for item in items}
    parts = [_part(item) for item in items if item.slot is not None]
    places = spots(parts)
    return [Piece(part, cards[part.item], None, places.get(part.item)) for part in parts]


def _card(outfit: OutfitShape) -> OutfitCard:
    return OutfitCard(outfit.id, outfit.created_at, pieces_of(outfit.items))


def _part(item: ItemShape) -> LookItemShape:
    told = {"slot": item.slot, "item": item.id, "type": item.type, "from": item.collection}
    return LookItemShape.model_validate({**told, "given": True, "blame": 0.0})
