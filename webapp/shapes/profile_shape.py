"""What a person told about themselves, as the world sees it."""

from pydantic import Field

from recommender.taste.profile import LONGEST, QUESTIONS, Answer
from webapp.shapes.shape import Shape

MOST = 20


def _one_of(name: str) -> str:
    return f"one of: {', '.join(QUESTIONS[name].answers)}"


class ProfileShape(Shape):
    """Everything is optional; null is what was not told. Sent, null or an empty list forgets an answer."""

    body_type: str | None = Field(default=None, description=_one_of("body_type"))
    age_band: str | None = Field(default=None, description=_one_of("age_band"))
    size: str | None = Field(default=None, max_length=LONGEST, examples=["12", "M"])
    occasions: list[str] = Field(default_factory=list, max_length=MOST, description=_one_of("occasions"))
    warmth: str | None = Field(default=None, description=_one_of("warmth"))
    modesty: str | None = Field(default=None, description=_one_of("modesty"))

    def told(self) -> dict[str, Answer | None]:
        """The answers that were sent, and no others."""
        return {name: getattr(self, name) for name in self.model_fields_set}
