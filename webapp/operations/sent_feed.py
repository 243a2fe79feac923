"""Takes an uploaded feed and its pictures to a folder of their own."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from werkzeug.datastructures import FileStorage

from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import FeedError
from wardrobe.feeds.feed_images import FeedImages
from wardrobe.feeds.feed_rows import DELIMITERS, JSON_LINES
from webapp.operations.audit import scratch
from webapp.refusals import FieldFault, RefusedError

ENDINGS = (*DELIMITERS, *JSON_LINES)


@dataclass(frozen=True)
class SentFeed:
    """A feed on disk, how to read it, and the folder to remove when it has been read."""

    feed: Path
    columns: FeedColumns
    images: FeedImages
    scratch: Path


def sent_feed(
    feed: FileStorage, pictures: FileStorage, names: Mapping[str, str], missing: Sequence[str], pattern: str
) -> SentFeed:
    """Keep the upload; raises RefusedError for a file that is no feed, or columns that make no sense."""
    ending = Path(feed.filename or "").suffix.lower()
    if ending not in ENDINGS:
        detail = f"feed: not a feed we know; its name must end in one of {', '.join(ENDINGS)}"
        raise RefusedError(detail, FieldFault("feed", detail))
    try:
        columns = FeedColumns.renamed(names, frozenset(missing))
    except FeedError as error:
        raise RefusedError(f"columns: {error}", FieldFault("columns", str(error))) from error
    folder = scratch()
    try:
        feed.save(folder / f"feed{ending}")
        pictures.save(folder / "pictures.zip")
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    images = FeedImages(folder / "pictures.zip", pattern or None)
    return SentFeed(folder / f"feed{ending}", columns, images, folder)


def columns_in(text: str) -> dict[str, str]:
    """`type=articleType, colour=baseColour` as a table; raises RefusedError."""
    pairs = [each.partition("=") for each in text.split(",") if each.strip()]
    bad = [thing for thing, sign, column in pairs if not (thing.strip() and sign and column.strip())]
    if bad:
        detail = f"columns: {bad[0].strip()!r}: write each as THING=COLUMN, such as type=articleType"
        raise RefusedError(detail, FieldFault("columns", detail))
    return {thing.strip(): column.strip() for thing, _, column in pairs}
