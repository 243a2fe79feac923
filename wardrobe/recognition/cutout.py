"""Cuts a garment out of its photo and puts it on white."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from wardrobe.recognition.garment_pieces import GarmentPiece
from wardrobe.recognition.guided_filter import Picture, Plane, refined
from wardrobe.recognition.parser import Parser, Parsing, Shares
from wardrobe.recognition.photo_reading import Box
from wardrobe.recognition.recognition import CutOut
from wardrobe.recognition.white_ground import opacity_on_white, stands_on_white
from wardrobe.recognition.worn_garments import Garments, garments_in

# The edge is found at this size at most; a larger photo gets it enlarged.
LARGEST_EDGE_SIDE = 448
RADIUS, SOFTNESS = 3, 1e-3
# The refined mask below the first is ground, above the second garment.
GROUND, GARMENT = 0.50, 0.75
# A mask that covers less or more than this has not found the garment.
LEAST, MOST = 0.001, 0.98


@dataclass(frozen=True)
class ParsedPhoto:
    """An upright RGB photo, what each place of it shows, and the garments in it."""

    photo: Image.Image
    parsing: Parsing
    garments: Garments

    def cut(self, piece: GarmentPiece | None) -> CutOut:
        """Cut one garment out; the whole picture, marked as such, for none or one that covers all."""
        opacity = self._opacity(piece)
        if not LEAST <= float((opacity > 0.5).mean()) <= MOST:
            return CutOut(self.photo, Image.new("L", self.photo.size, 255), whole_picture=True)
        small_mask = Image.fromarray(np.round(opacity * 255).astype(np.uint8))
        mask = small_mask.resize(self.photo.size, Image.Resampling.BICUBIC)
        ground = Image.new("RGB", self.photo.size, "white")
        return CutOut(Image.composite(self.photo, ground, mask), mask, whole_picture=False)

    def box(self, piece: GarmentPiece) -> Box:
        """The box around a piece in the photo's pixels: left, top, right, bottom."""
        height, width = piece.mask.shape
        rows, columns = np.flatnonzero(piece.mask.any(axis=1)), np.flatnonzero(piece.mask.any(axis=0))
        across, along = self.photo.width / width, self.photo.height / height
        ends = (columns[0] * across, rows[0] * along, (columns[-1] + 1) * across, (rows[-1] + 1) * along)
        left, top, right, bottom = (round(float(end)) for end in ends)
        return left, top, right, bottom

    def _opacity(self, piece: GarmentPiece | None) -> Plane:
        alone = not self.garments.worn and len(self.garments.pieces) <= 1
        shares = np.zeros_like(self.parsing.garment) if piece is None else piece.shares
        return opacity_of(self.photo, shares, self.parsing.person if alone else None)


class Cutter:
    """Cuts out what the parser takes for a garment: never ground, skin or hair."""

    def __init__(self, threads: int = 0, folder: Path | None = None) -> None:
        self._parser = Parser(threads, folder)
        self.version = self._parser.version

    def cut(self, photo: Image.Image) -> CutOut:
        """Cut the main garment out; the whole picture, marked as such, for none or one that covers all."""
        parsed = self.parsed(photo)
        return parsed.cut(parsed.garments.main)

    def parsed(self, photo: Image.Image) -> ParsedPhoto:
        """Find the garments in an upright photo."""
        photo = photo.convert("RGB")
        parsing = self._parser.parse(photo)
        return ParsedPhoto(photo, parsing, garments_in(parsing))


def opacity_of(photo: Image.Image, shares: Shares, person: Shares | None) -> Plane:
    """Sharpen a garment's shares along the photo's edges: -> (height, width), at most 448 pixels long.

    With `person`, the shares of skin and hair, the photo shows nothing but one garment: a packshot on white
    is cut out already, and the parser may add a white sleeve, but must take away nothing but skin and hair.
    """
    scale = min(1.0, LARGEST_EDGE_SIDE / max(photo.size))
    width, height = (max(1, round(side * scale)) for side in photo.size)
    large = _pixels(photo, width, height)
    edge = refined(shares, _pixels(photo, shares.shape[1], shares.shape[0]), large, RADIUS, SOFTNESS)
    opacity: Plane = np.clip((edge - GROUND) / (GARMENT - GROUND), 0.0, 1.0)
    if person is None or not stands_on_white(large):
        return opacity
    return np.fmax(opacity, opacity_on_white(large) * (_grown(person, width, height) < 0.5))


def _grown(plane: Plane, width: int, height: int) -> Plane:
    return np.asarray(Image.fromarray(plane).resize((width, height), Image.Resampling.BILINEAR), np.float32)


def _pixels(photo: Image.Image, width: int, height: int) -> Picture:
    resized = photo.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
    return np.asarray(resized, np.float32) / 255.0
