"""The space where pictures of one product lie near each other, and the verdict: same or similar."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import Vectors
from wardrobe.search.linear_map import LinearMap

SAME, SIMILAR = "same", "similar"


@dataclass(frozen=True)
class AlikePictures:
    """A fitted linear map with two thresholds on the cosine.

    From `same_from` on, two pictures are said to show the same product; from `similar_from` on, something
    that looks alike. `ensemble fit search` chooses both, and the card says how often they are right.
    """

    map: LinearMap
    same_from: float
    similar_from: float
    version: str

    @classmethod
    def load(cls, folder: Path) -> "AlikePictures":
        """Load a fitted space; raises ArtifactError for a damaged one."""
        tensors, card = load_artifact(folder)
        return cls(LinearMap.of(tensors, card), card["same_from"], card["similar_from"], card["version"])

    @property
    def encoders(self) -> tuple[str, ...]:
        return self.map.encoders

    @property
    def dim(self) -> int:
        return self.map.dim

    def place(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """{encoder id: (items, its dim)} -> unit vectors (items, dim)."""
        return self.map.place(vectors)

    def verdict(self, cosine: float) -> str | None:
        """`same`, `similar`, or None for what merely comes next."""
        if cosine >= self.same_from:
            return SAME
        return SIMILAR if cosine >= self.similar_from else None


def default_alike_folder() -> Path:
    """Where the fitted space that ships lies."""
    return Path(__file__).parent / "models" / "alike_pictures"
