"""One row of a shop's feed and what was seen on its picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from compatibility.encoders.encoder import Vectors
from wardrobe.recognition.recognition import Attribute, Colour

# What can be audited, in the order in which it is told.
FIELDS = ("type", "colour", "pattern", "length")


@dataclass(frozen=True)
class CatalogueRow:
    """A row of a feed: its number as a spreadsheet shows it, and the shop's own words by field.

    `words` holds what the shop's columns say, under our names for fields; what is not stated is left out.
    """

    number: int
    id: str
    title: str
    words: Mapping[str, str]
    picture: PurePosixPath


@dataclass(frozen=True)
class Seen:
    """What a picture says about its product.

    `types` and `families` are probabilities by item type and by colour family; `vectors` maps encoder id to
    (dim,); `content` is the SHA-256 of the picture's bytes, `sketch` its perceptual hash of 64 bits.
    """

    types: Mapping[str, float]
    families: Mapping[str, float]
    colours: tuple[Colour, ...]
    attributes: tuple[Attribute, ...]
    vectors: Mapping[str, Vectors]
    content: str
    sketch: int


@dataclass(frozen=True)
class Suspicion:
    """One field of one row that its picture or title contradicts.

    `stated` is the shop's word, `seen` what to say instead: the shop's own word for it where it has one.
    `sureness` is the probability (0 to 1) that the shop's word is wrong; `why` tells it in words.
    `evidence` is what the sureness was made of, kept so that a decision about it can teach.
    """

    row: int
    field: str
    stated: str
    seen: str
    sureness: float
    why: str
    evidence: tuple[float, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As plain JSON."""
        return {
            "row": self.row,
            "field": self.field,
            "stated": self.stated,
            "seen": self.seen,
            "sureness": round(self.sureness, 4),
            "why": self.why,
            "evidence": [round(value, 4) for value in self.evidence],
        }
