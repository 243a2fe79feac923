"""How sure the recogniser is of a type."""

from collections.abc import Mapping

from pydantic import Field

from webapp.shapes.shape import Shape

SHOWN = 3


class TypeGuess(Shape):
    """One type that a garment may be, and how probable that is (0 to 1)."""

    type: str = Field(examples=["trench coat"])
    probability: float = Field(ge=0, le=1, examples=[0.87])


def best_guesses(probabilities: Mapping[str, float]) -> list[TypeGuess]:
    """The most probable types, best first."""
    ranked = sorted(probabilities.items(), key=lambda pair: (-pair[1], pair[0]))
    return [TypeGuess(type=name, probability=round(float(value), 4)) for name, value in ranked[:SHOWN]]
