"""Ranks whole outfits for a person from the outfits they clicked: a few factors, times popularity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import ArtifactError, Tensors, load_artifact

Floats = NDArray[np.float32]


class Outfits(NamedTuple):
    """Outfits ready to be ranked: `factors` (outfits, dim), `popularity` (outfits,)."""

    factors: Floats
    popularity: Floats

    def at(self, rows: NDArray[np.integer]) -> "Outfits":
        """Only the outfits of these rows."""
        return Outfits(self.factors[rows], self.popularity[rows])


@dataclass(frozen=True)
class OutfitRanker:
    """What is known of outfits and of items: names, `factors` (n, dim) and `popularity` (n,) of each.

    A person is the sum of the factors of what they clicked; an outfit's score is the product of its factors
    with the person, times its popularity. An outfit that nobody clicked is the mean of its items.
    """

    outfits: tuple[str, ...]
    known: Outfits
    items: tuple[str, ...]
    parts: Outfits

    @classmethod
    def of(cls, tensors: Tensors, card: Mapping[str, Any]) -> "OutfitRanker":
        """From an artifact that `tensors` made; raises ArtifactError where a part is missing."""
        try:
            outfits, items = (_names(tensors[f"{of}_names"]) for of in ("outfit", "item"))
            known, parts = (
                Outfits(tensors[f"{of}_factors"].astype(np.float32), tensors[f"{of}_popularity"])
                for of in ("outfit", "item")
            )
        except KeyError as error:
            raise ArtifactError(f"{card.get('version')}: no part {error}; fit the model again") from None
        if (len(known.factors), len(parts.factors)) != (len(outfits), len(items)):
            raise ArtifactError(f"{card.get('version')}: names and factors differ; fit the model again")
        return cls(outfits, known, items, parts)

    @classmethod
    def load(cls, folder: Path) -> "OutfitRanker":
        """Read an artifact; raises ArtifactError where it is missing, damaged or incomplete."""
        return cls.of(*load_artifact(folder))

    def tensors(self) -> Tensors:
        """What an artifact keeps: names a line each, as UTF-8 bytes; factors in half precision."""
        return {
            "outfit_names": _bytes(self.outfits),
            "outfit_factors": self.known.factors.astype(np.float16),
            "outfit_popularity": self.known.popularity.astype(np.float32),
            "item_names": _bytes(self.items),
            "item_factors": self.parts.factors.astype(np.float16),
            "item_popularity": self.parts.popularity.astype(np.float32),
        }

    def represented(self, names: Sequence[str], items: Sequence[Sequence[str]]) -> Outfits:
        """Each outfit by its name, or by the names of its items where it is new: -> (outfits, ...).

        One of which nothing is known has no factors and no popularity: it comes last.
        """
        rows = np.array([self._places.get(name, -1) for name in names], np.intp)
        factors, popularity = self.known.factors[rows], self.known.popularity[rows]
        for row in np.flatnonzero(rows < 0).tolist():
            known = [self._item_places[item] for item in items[row] if item in self._item_places]
            factors[row] = self.parts.factors[known].mean(axis=0) if known else 0
            popularity[row] = self.parts.popularity[known].mean() if known else 0
        return Outfits(factors, popularity)

    def person(self, clicked: Outfits) -> Floats:
        """Somebody by the outfits they clicked: -> (dim,), in the request, without a refit."""
        return np.asarray(clicked.factors.sum(axis=0), np.float32)

    def scores(self, person: Floats, outfits: Outfits) -> Floats:
        """For ordering only: (dim,), outfits -> (outfits,). Somebody without clicks gets popularity."""
        liking = outfits.factors @ person if person.any() else np.ones(len(outfits.popularity), np.float32)
        return liking * outfits.popularity

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self.outfits)}

    @cached_property
    def _item_places(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self.items)}


def default_outfits_folder() -> Path:
    """Where the ranker that ships with the package lies."""
    return Path(__file__).parent.parent / "models" / "outfit_clicks"


def _bytes(names: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(names).encode(), np.uint8)


def _names(data: NDArray[np.uint8]) -> tuple[str, ...]:
    return tuple(data.tobytes().decode().split("\n"))
