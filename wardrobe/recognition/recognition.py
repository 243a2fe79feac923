"""What was read from a photo of one garment."""

from collections.abc import Mapping
from dataclasses import dataclass

from PIL import Image

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import Slot


@dataclass(frozen=True)
class Colour:
    """One dominant colour of a garment: `#rrggbb`, plain name, share of the garment's pixels (0 to 1)."""

    hex: str
    name: str
    share: float


@dataclass(frozen=True)
class Attribute:
    """One thing told of a garment: `sleeve` is `short` with a probability (0 to 1, calibrated)."""

    name: str
    value: str
    probability: float


@dataclass(frozen=True)
class CutOut:
    """A garment on white, RGB, and its mask (mode L, same size).

    `whole_picture` marks the fallback: the mask was empty or covered all, so nothing was cut.
    """

    picture: Image.Image
    mask: Image.Image
    whole_picture: bool


@dataclass(frozen=True)
class Recognition:
    """What was read from a photo of one garment.

    `type` is a name of the closed list or `unsure`; `probabilities` holds every type of the list and
    adds up to 1; `vectors` maps encoder id to a vector of shape (dim,); `attributes` holds only what is
    told reliably of this kind of garment.
    """

    cutout: CutOut
    type: str
    probabilities: Mapping[str, float]
    slot: Slot | None
    colours: tuple[Colour, ...]
    vectors: Mapping[str, Vectors]
    recogniser: str
    attributes: tuple[Attribute, ...] = ()
