"""Cursor pages: `limit` rows after the cursor `after`."""

from pydantic import Field

from webapp.shapes.shape import Shape


class PageQuery(Shape):
    """Which page of a list; `after` is the `next` of the page before."""

    after: str | None = Field(default=None, max_length=200)
    limit: int = Field(default=50, ge=1, le=200)
