"""Says which column of a shop's feed means what."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Self

from wardrobe.feeds.feed_error import FeedError


@dataclass(frozen=True)
class FeedColumns:
    """The column for each thing we know; the defaults are Google Merchant's names.

    `missing` are the texts that mean "not stated" in any column but id and title, such as "NA".
    """

    id: str = "id"
    title: str = "title"
    type: str = "product_type"
    colour: str = "color"
    image: str = "image_link"
    price: str = "price"
    availability: str = "availability"
    missing: frozenset[str] = frozenset()

    @classmethod
    def renamed(cls, names: Mapping[str, str], missing: frozenset[str] = frozenset()) -> Self:
        """Columns called otherwise (`type` -> `articleType`); raises FeedError for a thing we do not know."""
        strange = sorted(set(names) - set(cls.known()))
        if strange:
            raise FeedError(
                f"{', '.join(strange)}: no such thing; one of {', '.join(cls.known())} can be renamed"
            )
        return replace(cls(), missing=missing, **names)

    @classmethod
    def known(cls) -> tuple[str, ...]:
        """The names of the things that can be renamed."""
        return tuple(field.name for field in fields(cls) if field.name != "missing")

    def check(self, header: tuple[str, ...], file: str) -> None:
        """Raise FeedError when the header lacks the id, or a column that was renamed by hand."""
        plain = FeedColumns()
        for name in self.known():
            column = getattr(self, name)
            if column not in header and (name == "id" or column != getattr(plain, name)):
                raise FeedError(f"{file}: no column {column!r} for {name}; it has {', '.join(header)}")
