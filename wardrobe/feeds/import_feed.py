"""Takes a shop's feed into a collection, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wardrobe.collections import own_collection_named
from wardrobe.dropped_files import sweep_dropped_files
from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import RowRefusedError
from wardrobe.feeds.feed_images import FeedImages, PictureRoot
from wardrobe.feeds.feed_report import BadRow, FeedReport
from wardrobe.feeds.feed_rows import FeedRow, feed_header, feed_rows
from wardrobe.feeds.product import Product, read_product
from wardrobe.feeds.upsert import Outcome, Upsert
from wardrobe.garment_reader import GarmentReader
from wardrobe.import_report import Progress, no_progress
from wardrobe.importing import NoCollectionError
from wardrobe.models import Collection
from wardrobe.photos.intake import open_photo
from wardrobe.photos.photo import Photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.store import Store


def import_feed(
    store: Store,
    owner_id: str,
    collection: str,
    feed: Path,
    columns: FeedColumns,
    images: FeedImages,
    recogniser: GarmentReader,
    progress: Progress = no_progress,
) -> FeedReport:
    """Put a feed's products into the owner's collection of that name, by their ids; bad rows are reported.

    A product that is there is changed where the feed says something else; products that the feed lacks stay.
    Each row is stored as soon as it is read, so an import that is cut short can simply be run again. Raises
    FeedError for a file that is no feed and NoCollectionError.
    """
    header = feed_header(feed)
    if header is not None:
        columns.check(header, feed.name)
    upsert = Upsert(store, _owned(store, owner_id, collection), recogniser)
    with images.opened() as root:
        report = _imported(_Reading(columns, images, root), upsert, feed, progress)
    with store.session() as session:
        sweep_dropped_files(session, store.files)
    return report


def _owned(store: Store, owner_id: str, name: str) -> Collection:
    with store.session() as session:
        found = own_collection_named(session, owner_id, name)
    if found is None:
        raise NoCollectionError(f"{owner_id} has no collection {name!r}: make it first")
    return found


@dataclass(frozen=True)
class _Reading:
    """Reads rows into products and photos; remembers the ids that it met."""

    columns: FeedColumns
    images: FeedImages
    root: PictureRoot
    met: dict[str, int] = field(default_factory=dict)

    def read(self, row: FeedRow) -> tuple[Product, Photo]:
        if row.fault is not None:
            raise row.fault
        product = read_product(row.cells, self.columns)
        if (first := self.met.setdefault(product.id, row.number)) != row.number:
            raise RowRefusedError(self.columns.id, f"{product.id!r} is in row {first} already")
        path = self.images.path_for(row.cells, self.columns.image, product.image)
        try:
            return product, open_photo(self.root.read(path), path.name)
        except PhotoRefusedError as error:
            raise RowRefusedError(self.columns.image, f"{path}: {error.reason}") from error


def _imported(reading: _Reading, upsert: Upsert, feed: Path, progress: Progress) -> FeedReport:
    ids: dict[Outcome, list[str]] = {outcome: [] for outcome in Outcome}
    bad: list[BadRow] = []
    for row in _watched(feed, progress):
        try:
            item_id, outcome = upsert.put(*reading.read(row))
        except RowRefusedError as error:
            bad.append(BadRow(row.number, error.field, error.reason))
        else:
            ids[outcome].append(item_id)
    return FeedReport(
        added=tuple(ids[Outcome.ADDED]),
        already=tuple(ids[Outcome.ALREADY]),
        changed=tuple(ids[Outcome.CHANGED]),
        refused=tuple((f"row {each.row}, {each.field}", each.reason) for each in bad),
        bad_rows=tuple(bad),
    )


def _watched(feed: Path, progress: Progress) -> Iterator[FeedRow]:
    total = sum(1 for _ in feed_rows(feed))
    for done, row in enumerate(feed_rows(feed)):
        progress("importing products", done, total)
        yield row
    progress("importing products", total, total)
