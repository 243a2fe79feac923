"""One thing told of a garment besides its type and colours."""

from pydantic import Field

from webapp.shapes.shape import Shape

WORDS = r"^[a-z][a-z0-9 /-]{0,39}$"


class AttributeShape(Shape):
    """Such as sleeve: short, and how probable that is (0 to 1; 1 where a person said so)."""

    name: str = Field(examples=["sleeve"])
    value: str = Field(examples=["short"])
    probability: float = Field(ge=0, le=1, examples=[0.93])
