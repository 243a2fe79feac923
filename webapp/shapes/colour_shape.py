"""A dominant colour of a garment."""

from pydantic import Field

from webapp.shapes.shape import Shape


class ColourShape(Shape):
    """One dominant colour: hex, plain name, and its share of the garment (0 to 1)."""

    hex: str = Field(pattern=r"^#[0-9a-f]{6}$", examples=["#1f2a44"])
    name: str = Field(min_length=1, max_length=40, examples=["navy"])
    share: float = Field(ge=0, le=1, examples=[0.9])
