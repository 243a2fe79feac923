"""A garment that a photo shows, drawn like an item though it is none."""

from dataclasses import dataclass
from datetime import UTC, datetime

from PIL import Image

from wardrobe.recognition.photo_reading import GarmentReading
from wardrobe.traits import READY
from webapp.operations.given import PHOTO_SOURCE
from webapp.pages.item_card import ItemCard
from webapp.pages.worn_card import tile_of
from webapp.shapes.item_shape import ItemShape, PictureLinks
from webapp.shapes.recognition_shape import RecognitionShape


@dataclass(frozen=True)
class SeenCard(ItemCard):
    """The card of a garment in a photo: its cut-out travels with the page, since nothing of it is kept.

    `taken_for` is the type that it was rated as, also where that is not sure.
    """

    taken_for: str

    @property
    def name(self) -> str:
        """Colour and type, with a question mark where the type is not sure."""
        return f"{self.colour} {self.taken_for}{'' if self.sure else '?'}".strip().capitalize()

    def picture(self, size: int) -> str:
        """The cut-out as the address of itself, in the one size that there is."""
        return self.item.pictures.cutout


def seen_card(garment_id: str, picture: Image.Image, garment: GarmentReading, taken_for: str) -> SeenCard:
    """The card of one garment that was read."""
    seen = RecognitionShape.of(garment.recognition)
    tile = tile_of(picture, garment)
    item = ItemShape(
        id=garment_id,
        collection=PHOTO_SOURCE,
        title="",
        type=seen.type,
        slot=seen.slot,
        sure=seen.sure,
        colours=seen.colours,
        attributes=[],
        guesses=seen.guesses,
        corrected=[],
        whole_picture=seen.whole_picture,
        external_id=None,
        facts={},
        state=READY,
        price=None,
        pictures=PictureLinks(cutout=tile, photo=tile),
        created_at=datetime.now(UTC),
    )
    return SeenCard(item, yours=True, taken_for=taken_for)
