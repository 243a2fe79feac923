"""Checks one row of a feed and says what product it describes."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import RowRefusedError
from wardrobe.feeds.feed_rows import Cells
from wardrobe.feeds.price import read_price

LONGEST = {"id": 200, "title": 500}
LONGEST_FACT = 5000
AVAILABILITIES = ("in_stock", "out_of_stock", "preorder", "backorder")


@dataclass(frozen=True)
class Product:
    """What a feed says about one product.

    `stated_type` is the shop's word for its type, `image` its picture's path, both None when not stated.
    `facts` are all the other columns, those that we know under our names (colour, price, availability).
    """

    id: str
    title: str
    stated_type: str | None
    image: str | None
    facts: Mapping[str, Any]


def read_product(cells: Cells, columns: FeedColumns) -> Product:
    """Check a row; raises RowRefusedError with the column that is wrong."""
    row = _stated(cells, columns)
    product_id, title = _text(row, columns.id, "id"), _text(row, columns.title, "title")
    if not product_id:
        raise RowRefusedError(columns.id, "is empty; every product needs an id")
    stated_type, image = _text(row, columns.type, "type"), _text(row, columns.image, "image")
    return Product(product_id, title, stated_type or None, image or None, _facts(row, columns))


def _stated(cells: Cells, columns: FeedColumns) -> dict[str, Any]:
    """The cells that say something: neither empty nor one of the texts for "not stated"."""
    always = (columns.id, columns.title)
    plain = {name: value.strip() if isinstance(value, str) else value for name, value in cells.items()}
    return {
        name: value
        for name, value in plain.items()
        if value not in (None, "") and (name in always or not _is_missing(value, columns))
    }


def _is_missing(value: Any, columns: FeedColumns) -> bool:
    return isinstance(value, str) and value in columns.missing


def _text(row: Mapping[str, Any], column: str, name: str) -> str:
    value = row.get(column, "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise RowRefusedError(column, f"must be a text, not {type(value).__name__}")
    text, longest = str(value), LONGEST.get(name, LONGEST_FACT)
    if len(text) > longest:
        raise RowRefusedError(column, f"{len(text)} characters; at most {longest} are taken")
    _refuse_unprintable(column, text)
    return text


def _refuse_unprintable(column: str, text: str) -> None:
    kinds = {unicodedata.category(letter) for letter in text if letter not in "\n\r\t"}
    if "Cs" in kinds:
        raise RowRefusedError(column, "is not UTF-8; save the feed as UTF-8")
    if "Cc" in kinds:
        raise RowRefusedError(column, "holds control characters")


def _facts(row: Mapping[str, Any], columns: FeedColumns) -> dict[str, Any]:
    ours = {columns.type: "type", columns.colour: "colour"}
    checked = {columns.price: _price, columns.availability: _availability}
    apart = {columns.id, columns.title, columns.image, *checked}
    facts = {ours.get(name, name): _fact(value, name) for name, value in row.items() if name not in apart}
    ours_checked = zip(("price", "availability"), checked.items(), strict=True)
    return facts | {name: check(row, column) for name, (column, check) in ours_checked if column in row}


def _fact(value: Any, column: str) -> Any:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if len(text) > LONGEST_FACT:
        raise RowRefusedError(column, f"{len(text)} characters; at most {LONGEST_FACT} are taken")
    _refuse_unprintable(column, text)
    return value


def _price(row: Mapping[str, Any], column: str) -> str:
    try:
        return str(read_price(_text(row, column, "price")))
    except ValueError as error:
        raise RowRefusedError(column, str(error)) from error


def _availability(row: Mapping[str, Any], column: str) -> str:
    said = _text(row, column, "availability").lower().replace(" ", "_")
    if said not in AVAILABILITIES:
        raise RowRefusedError(column, f"{row[column]!r} must be one of {', '.join(AVAILABILITIES)}")
    return said
