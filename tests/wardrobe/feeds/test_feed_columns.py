import pytest

from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import FeedError


def test_google_merchants_names_need_no_renaming() -> None:
    columns = FeedColumns()
    columns.check(("id", "title", "product_type", "color", "image_link", "price", "availability"), "f.csv")
    columns.check(("id",), "f.csv")  # all but the id may be left out


def test_columns_can_be_called_otherwise() -> None:
    columns = FeedColumns.renamed({"type": "articleType"}, frozenset({"NA"}))
    assert (columns.type, columns.title, columns.missing) == ("articleType", "title", {"NA"})


@pytest.mark.parametrize("name", ["articleType", "missing", "known"])
def test_only_what_we_know_can_be_renamed(name: str) -> None:
    with pytest.raises(FeedError, match=name):
        FeedColumns.renamed({name: "x"})


def test_a_header_without_the_id_or_a_renamed_column_is_refused() -> None:
    with pytest.raises(FeedError, match=r"f.csv: no column 'id' for id; it has sku, title"):
        FeedColumns().check(("sku", "title"), "f.csv")
    with pytest.raises(FeedError, match=r"no column 'articleTyp' for type"):
        FeedColumns.renamed({"type": "articleTyp"}).check(("id", "articleType"), "f.csv")
