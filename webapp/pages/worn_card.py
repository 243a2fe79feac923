"""A photo of somebody as the page shows it: the garments to choose from, and what is left out."""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PIL import Image

from compatibility.item_types import UNSURE
from wardrobe.cutout_file import cutout_png
from wardrobe.garment_alone import is_likely
from wardrobe.keep_worn import Worn
from wardrobe.recognition.photo_reading import Box, GarmentReading, HiddenPiece
from wardrobe.recognition.recognition import Colour

LONGEST, TILE = 720, 320


@dataclass(frozen=True)
class GarmentCard:
    """One garment to tick. `key` names its fields: the photo's row and its own."""

    key: str
    number: int
    garment: GarmentReading
    picture: str
    ticked: bool

    @property
    def type(self) -> str:
        return self.garment.recognition.type

    @property
    def name(self) -> str:
        """What to call it: colour and type, or an honest shrug."""
        main = self.colours[0].name if self.colours else ""
        return "What is this?" if self.type == UNSURE else f"{main} {self.type}".strip().capitalize()

    @property
    def colours(self) -> Sequence[Colour]:
        return self.garment.recognition.colours

    @property
    def percent(self) -> int:
        """How surely a whole garment lies there, of 100."""
        return round(self.garment.confidence * 100)

    @property
    def box(self) -> Box:
        """Left, top, width and height in pixels of the photo."""
        left, top, right, bottom = self.garment.box
        return left, top, right - left, bottom - top


@dataclass(frozen=True)
class WornCard:
    """One photo; `sent` is the photo itself, which goes back and forth since nothing is kept of it here."""

    name: str
    width: int
    height: int
    preview: str
    sent: str
    garments: Sequence[GarmentCard]
    hidden: Sequence[HiddenPiece]

    @classmethod
    def of(cls, row: int, worn: Worn, ticked: Sequence[str] | None = None) -> Self:
        """The card of one photo; without `ticked` all that is likely is ticked."""
        picture = worn.photo.picture
        return cls(
            name=worn.photo.name,
            width=picture.width,
            height=picture.height,
            preview=preview_of(picture),
            sent=base64.b64encode(worn.photo.data).decode(),
            garments=[
                _garment(f"{row}.{place}", place, picture, garment, ticked)
                for place, garment in enumerate(worn.reading.garments)
            ],
            hidden=worn.reading.hidden,
        )


def _garment(
    key: str, place: int, picture: Image.Image, garment: GarmentReading, ticked: Sequence[str] | None
) -> GarmentCard:
    chosen = is_likely(garment) if ticked is None else key in ticked
    return GarmentCard(key, place + 1, garment, tile_of(picture, garment), chosen)


def tile_of(picture: Image.Image, garment: GarmentReading) -> str:
    """The cut-out as the address of itself: it must not be kept anywhere before it is chosen."""
    with Image.open(io.BytesIO(cutout_png(picture, garment.recognition.cutout))) as whole:
        small = whole.convert("RGBA")
    small.thumbnail((TILE, TILE))
    out = io.BytesIO()
    small.save(out, "PNG", compress_level=3)
    return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"


def preview_of(picture: Image.Image) -> str:
    """A photo, small, as the address of itself."""
    small = picture.copy()
    small.thumbnail((LONGEST, LONGEST))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=80)
    return f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}"
