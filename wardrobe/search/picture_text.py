"""A bridge from pictures to texts where no joint model is at hand: picture vectors among MiniLM's."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from compatibility.unit_vectors import unit_vectors
from wardrobe.search.linear_map import LinearMap


class TextEncoder(Protocol):
    """Turns texts into vectors."""

    @property
    def id(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors: ...


class PictureText:
    """Puts pictures, by a fitted linear map, where a text encoder puts the titles of their products.

    Raises EncoderMismatchError when the map was fitted for another text encoder.
    """

    def __init__(
        self, linear_map: LinearMap, centre: Vectors, text_encoder: TextEncoder, version: str
    ) -> None:
        self._map, self._centre, self._texts = linear_map, centre, text_encoder
        self.version = version

    @classmethod
    def load(cls, folder: Path, text_encoder: TextEncoder) -> "PictureText":
        """Load a fitted map; raises ArtifactError for a damaged one, EncoderMismatchError."""
        tensors, card = load_artifact(folder)
        if card["text_encoder"] != text_encoder.id:
            raise EncoderMismatchError(
                f"{folder} was fitted for {card['text_encoder']}, not {text_encoder.id}"
            )
        return cls(LinearMap.of(tensors, card), tensors["text_centre"], text_encoder, card["version"])

    @property
    def encoders(self) -> tuple[str, ...]:
        return self._map.encoders

    @property
    def dim(self) -> int:
        return self._map.dim

    def texts(self, texts: Sequence[str]) -> Vectors:
        """(texts) -> unit vectors (texts, dim), around what titles have in common."""
        return unit_vectors(self._texts.encode(texts) - self._centre)

    def pictures(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """{encoder id: (items, its dim)} -> unit vectors (items, dim)."""
        return self._map.place(vectors)


def default_picture_text_folder() -> Path:
    """Where the fitted map that ships lies."""
    return Path(__file__).parent / "models" / "picture_text"
