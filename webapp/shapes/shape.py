"""The ground of every shape."""

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """A value that goes over the wire: frozen, and nothing unknown is taken."""

    model_config = ConfigDict(frozen=True, extra="forbid")
