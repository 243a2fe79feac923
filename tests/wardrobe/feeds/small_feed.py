"""A small shop's feed, written and taken in for tests."""

from pathlib import Path

from sqlalchemy import select

from tests.fakes import FakeRecogniser
from tests.wardrobe.conftest import SHOP
from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_images import FeedImages
from wardrobe.feeds.feed_report import FeedReport
from wardrobe.feeds.import_feed import import_feed
from wardrobe.models import Item
from wardrobe.store import Store

HEADER = ("id", "title", "product_type", "color", "image_link", "price")
ROWS = (
    ("1", "Red shirt", "Shirts", "Red", "1.jpg", "20 EUR"),
    ("2", "Blue skirt", "Skirts", "Blue", "2.jpg", "30 EUR"),
    ("3", "Green thing", "Gadgets", "Green", "3.jpg", "40 EUR"),
)


def feed(shop: Path, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Path:
    path = shop / "feed.csv"
    path.write_text("\n".join(",".join(row) for row in (header, *rows)) + "\n")
    return path


def taken(store: Store, path: Path, recogniser: FakeRecogniser | None = None, **options) -> FeedReport:
    images = FeedImages(options.pop("root", path.parent), options.pop("template", None))
    columns = options.pop("columns", FeedColumns())
    return import_feed(
        store, SHOP, "shop:demo", path, columns, images, recogniser or FakeRecogniser(), **options
    )


def items(store: Store) -> dict[str, Item]:
    with store.session() as session:
        return {item.external_id: item for item in session.scalars(select(Item)) if item.external_id}
