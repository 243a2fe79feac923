"""A look that someone kept, as the world sees it."""

from datetime import datetime

from pydantic import Field

from wardrobe.models import KeptLook
from webapp.shapes.look_shape import LookShape
from webapp.shapes.shape import Shape


class KeptLookShape(Shape):
    """A kept look, as it was shown when it was kept."""

    id: str = Field(examples=["lok_4k2m"])
    look: LookShape
    created_at: datetime

    @classmethod
    def of(cls, kept: KeptLook) -> "KeptLookShape":
        """The shape of a stored look."""
        return cls(id=kept.id, look=LookShape.model_validate(kept.answer), created_at=kept.created_at)


class KeptLookPage(Shape):
    """One page of kept looks, newest first."""

    looks: list[KeptLookShape]
    next: str | None
