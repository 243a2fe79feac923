"""Asks the models where in a cut-out they saw an answer."""

from typing import Protocol

from PIL import Image

from compatibility.encoders.encoder import Vectors
from wardrobe.recognition.attribute_heads import AttributeHeads
from wardrobe.recognition.framing import framed
from wardrobe.recognition.heat_map import Plane, activation
from wardrobe.recognition.recognition import CutOut
from wardrobe.recognition.type_head import TypeHead

TYPE = "type"


class SeesPlaces(Protocol):
    """An encoder whose vector is the mean of what it saw in each place."""

    def maps(self, picture: Image.Image) -> Vectors:
        """(rows, columns, dim)."""
        ...


class Evidence:
    """Traces answers that are linear in one encoder's vector back to the places that they came from."""

    def __init__(self, encoder: SeesPlaces, types: TypeHead, attributes: AttributeHeads) -> None:
        self._encoder = encoder
        self._types = types
        self._attributes = attributes

    def of(self, cutout: CutOut, name: str, value: str) -> Plane | None:
        """How much each place of a grid over the framed cut-out speaks for an answer, 0 to 1.

        `name` is `type` or an attribute's; None for an attribute, or a value, that no head knows. Raises
        ValueError for an unknown type.
        """
        direction = self._types.direction(value) if name == TYPE else self._attributes.direction(name, value)
        return None if direction is None else activation(self._encoder.maps(framed(cutout)), direction)
