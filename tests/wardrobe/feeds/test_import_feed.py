import itertools
import json
import zipfile
from pathlib import Path

import pytest

from tests.fakes import FakeRecogniser
from tests.wardrobe.conftest import ANNA
from tests.wardrobe.feeds.small_feed import HEADER, ROWS, feed, items, taken
from tests.wardrobe.pictures import animated
from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import FeedError
from wardrobe.feeds.feed_images import FeedImages
from wardrobe.feeds.feed_report import BadRow
from wardrobe.feeds.import_feed import import_feed
from wardrobe.importing import NoCollectionError
from wardrobe.store import Store


def test_a_feed_fills_an_inventory(store: Store, shop: Path) -> None:
    report = taken(store, feed(shop, *ROWS))
    assert (len(report.added), report.changed, report.already, report.refused) == (3, (), (), ())
    found = items(store)
    assert [found[key].title for key in "123"] == ["Red shirt", "Blue skirt", "Green thing"]
    assert [found[key].type for key in "123"] == ["shirt", "skirt", "trousers"]
    assert found["2"].facts == {"type": "Skirts", "colour": "Blue", "price": "30.00 EUR"}


def test_bad_rows_are_told_with_row_column_and_reason_and_the_rest_go_on(store: Store, shop: Path) -> None:
    (shop / "moving.gif").write_bytes(animated("GIF"))
    (shop / "empty.jpg").write_bytes(b"")
    report = taken(
        store,
        feed(
            shop,
            ROWS[0],
            ("", "no id", "Shirts", "Red", "1.jpg", "20 EUR"),
            ("1", "twice", "Shirts", "Red", "1.jpg", "20 EUR"),
            ("4", "no picture", "Shirts", "Red", "4.jpg", "20 EUR"),
            ("5", "no path", "Shirts", "Red", "", "20 EUR"),
            ("6", "outside", "Shirts", "Red", "../../etc/passwd", "20 EUR"),
            ("7", "address", "Shirts", "Red", "http://169.254.169.254/7.jpg", "20 EUR"),
            ("8", "moving", "Shirts", "Red", "moving.gif", "20 EUR"),
            ("9", "empty", "Shirts", "Red", "empty.jpg", "20 EUR"),
            ("10", "price", "Shirts", "Red", "1.jpg", "cheap"),
            ("11", "short"),
            ROWS[1],
        ),
    )
    assert len(report.added) == 2
    expected = [
        (3, "id", "is empty"),
        (4, "id", "'1' is in row 2 already"),
        (5, "image_link", "No such file"),
        (6, "image_link", "is empty"),
        (7, "image_link", "leads out"),
        (8, "image_link", "web address"),
        (9, "image_link", "a GIF"),
        (10, "image_link", "empty (0 bytes)"),
        (11, "price", "19.99 EUR"),
        (12, "row", "has 2 cells where the header has 6"),
    ]
    for bad, (row, field, words) in zip(report.bad_rows, expected, strict=True):
        assert (bad.row, bad.field) == (row, field)
        assert words in bad.reason
    assert report.refused[0] == ("row 3, id", report.bad_rows[0].reason)
    assert set(items(store)) == {"1", "2"}


def test_a_feed_in_another_encoding_loses_only_the_rows_that_need_it(store: Store, shop: Path) -> None:
    path = shop / "feed.csv"
    path.write_bytes("id,title,image_link\n1,café,1.jpg\n2,coat,2.jpg\n".encode("latin-1"))
    report = taken(store, path)
    assert report.bad_rows == (BadRow(2, "title", "is not UTF-8; save the feed as UTF-8"),)
    assert set(items(store)) == {"2"}


@pytest.mark.parametrize("kind", ["tsv", "jsonl"])
def test_the_other_shapes_of_feeds(store: Store, shop: Path, kind: str) -> None:
    path = shop / f"feed.{kind}"
    if kind == "tsv":
        path.write_text("\n".join("\t".join(row) for row in (HEADER, *ROWS)))
    else:
        path.write_text("\n".join(json.dumps(dict(zip(HEADER, row, strict=True))) for row in ROWS))
    assert len(taken(store, path).added) == 3
    assert items(store)["2"].facts == {"type": "Skirts", "colour": "Blue", "price": "30.00 EUR"}


def test_pictures_may_lie_in_an_archive(store: Store, shop: Path, tmp_path: Path) -> None:
    archive = tmp_path / "pictures.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for name in "123":
            zipped.write(shop / f"{name}.jpg", f"pictures/{name}.jpg")
    report = taken(store, feed(shop, *ROWS), root=archive, template="pictures/{id}.jpg")
    assert len(report.added) == 3


def test_progress_counts_to_the_end(store: Store, shop: Path) -> None:
    told: list[tuple[int, int]] = []
    taken(store, feed(shop, *ROWS), progress=lambda what, done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_feed_for_someone_elses_inventory_or_none_is_refused(store: Store, shop: Path) -> None:
    images = FeedImages(shop)
    with pytest.raises(NoCollectionError, match="shop:demo"):
        import_feed(store, ANNA, "shop:demo", feed(shop), FeedColumns(), images, FakeRecogniser())


def test_a_renamed_column_that_is_not_there_is_refused_before_anything_is_stored(
    store: Store, shop: Path
) -> None:
    with pytest.raises(FeedError, match="no column 'kind' for type"):
        taken(store, feed(shop, *ROWS), columns=FeedColumns.renamed({"type": "kind"}))
    assert items(store) == {}


def test_the_first_rows_of_a_real_catalogue(store: Store, tmp_path: Path, data: Path) -> None:
    catalogue = data / "shop-catalogue"
    with (catalogue / "styles.csv").open(encoding="utf-8") as lines:
        path = tmp_path / "styles.csv"
        path.write_text("".join(itertools.islice(lines, 201)), encoding="utf-8")
    names = {"id": "id", "type": "articleType", "title": "productDisplayName", "colour": "baseColour"}
    columns = FeedColumns.renamed(names, frozenset({"NA"}))
    report = taken(store, path, root=catalogue, template="images/{id}.jpg", columns=columns)
    assert (len(report.added), report.refused) == (200, ())
    found = items(store)
    assert found["10000"].type == "skirt"
    assert found["10000"].facts["colour"] == "White"
    assert not any(value == "NA" for item in found.values() for value in item.facts.values())
