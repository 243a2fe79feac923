"""The two spaces that pictures are searched in: where alike pictures are near, and where texts are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from compatibility.encoders.encoder import Vectors


class TextSpace(Protocol):
    """Brings texts and pictures into one space, as unit vectors."""

    @property
    def version(self) -> str: ...

    @property
    def encoders(self) -> tuple[str, ...]:
        """Encoders whose vectors of an item `pictures` reads."""
        ...

    @property
    def dim(self) -> int: ...

    def texts(self, texts: Sequence[str]) -> Vectors:
        """(texts) -> (texts, dim)."""
        ...

    def pictures(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """Vectors of items by encoder, each (items, its dim) -> (items, dim)."""
        ...


class LookSpace(Protocol):
    """Brings pictures into a space where alike ones are near, as unit vectors."""

    @property
    def version(self) -> str: ...

    @property
    def encoders(self) -> tuple[str, ...]: ...

    @property
    def dim(self) -> int: ...

    def verdict(self, cosine: float) -> str | None:
        """What a cosine of two pictures means: `same` product, `similar`, or None."""
        ...

    def place(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """Vectors of items by encoder, each (items, its dim) -> (items, dim)."""
        ...


@dataclass(frozen=True)
class SearchSpaces:
    """What a search reads of items' vectors."""

    look: LookSpace
    text: TextSpace

    @property
    def encoders(self) -> tuple[str, ...]:
        """Every encoder that either space reads, once."""
        return tuple(dict.fromkeys((*self.look.encoders, *self.text.encoders)))

    @property
    def version(self) -> str:
        """Which fits answered."""
        return f"{self.look.version}+{self.text.version}"

    def looks(self, vectors: Mapping[str, Vectors], items: int) -> Vectors:
        """Where pictures lie among pictures: -> (items, dim)."""
        return self.look.place(vectors) if items else np.zeros((0, self.look.dim), np.float32)

    def meanings(self, vectors: Mapping[str, Vectors], items: int) -> Vectors:
        """Where pictures lie among texts: -> (items, dim)."""
        return self.text.pictures(vectors) if items else np.zeros((0, self.text.dim), np.float32)
