from typing import Any

import pytest

from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import RowRefusedError
from wardrobe.feeds.product import read_product

ROW = {
    "id": " 7 ",
    "title": "Blue coat",
    "product_type": "Coats",
    "color": "Blue",
    "image_link": "images/7.jpg",
    "price": "129,00 EUR",
    "availability": "In stock",
    "season": "Winter",
    "empty": "",
}


def test_a_row_says_what_product_it_is() -> None:
    product = read_product(ROW, FeedColumns())
    assert (product.id, product.title, product.stated_type, product.image) == (
        "7",
        "Blue coat",
        "Coats",
        "images/7.jpg",
    )
    assert product.facts == {
        "type": "Coats",
        "colour": "Blue",
        "price": "129.00 EUR",
        "availability": "in_stock",
        "season": "Winter",
    }


def test_na_is_missing_only_where_the_feed_says_so_and_never_in_id_or_title() -> None:
    row = {"id": "NA", "title": "NA", "product_type": "NA", "color": "NA", "season": "NA"}
    as_text = read_product(row, FeedColumns())
    assert (as_text.stated_type, as_text.facts) == ("NA", {"type": "NA", "colour": "NA", "season": "NA"})
    missing = read_product(row, FeedColumns(missing=frozenset({"NA"})))
    assert (missing.id, missing.title, missing.stated_type, missing.facts) == ("NA", "NA", None, {})


def test_json_may_hold_numbers_and_lists() -> None:
    product = read_product(
        {"id": 7, "tags": ["warm", "blue"], "stock": 3, "new": True, "old": None}, FeedColumns()
    )
    assert (product.id, product.title, product.image) == ("7", "", None)
    assert product.facts == {"tags": ["warm", "blue"], "stock": 3, "new": True}


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"id": ""}, "id", "is empty"),
        ({"id": None}, "id", "is empty"),
        ({"id": "x" * 201}, "id", "at most 200"),
        ({"id": "a\x00b"}, "id", "control characters"),
        ({"id": ["7"]}, "id", "must be a text, not list"),
        ({"id": True}, "id", "must be a text, not bool"),
        ({"title": "x" * 501}, "title", "at most 500"),
        ({"title": "caf\udce9"}, "title", "not UTF-8"),
        ({"title": {"en": "coat"}}, "title", "must be a text, not dict"),
        ({"price": "129"}, "price", "amount and a currency"),
        ({"price": 129}, "price", "amount and a currency"),
        ({"availability": "maybe"}, "availability", "in_stock"),
        ({"season": "x" * 5001}, "season", "at most 5000"),
        ({"season": "\x1b[31mred"}, "season", "control characters"),
        ({"tags": ["\udce9"]}, "tags", "not UTF-8"),
    ],
)
def test_bad_cells_are_told_with_their_column(change: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(RowRefusedError, match=words) as refused:
        read_product({**ROW, **change}, FeedColumns())
    assert refused.value.field == field
