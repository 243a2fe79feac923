"""Where a garment's type stands in the tree of types."""

from collections.abc import Mapping, Sequence

from pydantic import Field

from wardrobe.recognition.type_tree import Branch, type_tree
from webapp.shapes.shape import Shape

# Of an unsure type only the branches that hold most of the probability are told.
LEAST = 0.5


class PlaceShape(Shape):
    """One step down the tree, slot, family or type, and how probable all that lies below it is (0 to 1)."""

    name: str = Field(examples=["outerwear"])
    probability: float = Field(ge=0, le=1, examples=[0.96])


def place_of(type_name: str, probabilities: Mapping[str, float]) -> list[PlaceShape]:
    """The way down to a type; for one that is unsure as far down as it is sure, perhaps nowhere."""
    steps = _named(type_name, type_tree(probabilities)) or _likeliest(type_tree(probabilities))
    return [PlaceShape(name=each.name, probability=min(1.0, round(each.share, 4))) for each in steps]


def _named(type_name: str, branches: Sequence[Branch]) -> list[Branch]:
    for branch in branches:
        below = _named(type_name, branch.below)
        if below or (branch.name == type_name and not branch.below):
            return [branch, *below]
    return []


def _likeliest(branches: Sequence[Branch]) -> list[Branch]:
    best = max(branches, key=lambda branch: branch.share, default=None)
    if best is None or best.share < LEAST:
        return []
    return [best, *_likeliest(best.below)]
