"""shop-catalogue as the audit sees a feed: rows, vectors, and which rows may be fitted on."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import numpy as np

from compatibility.encoders.encoder import Encoder, Vectors
from training.audit.swapped_labels import Rows
from training.features import Progress
from training.readers.shop_catalogue import CatalogueItem, read_shop_catalogue
from training.type_examples import CATALOGUE, TypeExample, kept_apart
from training.type_vectors import type_vectors
from wardrobe.audit.catalogue_row import CatalogueRow
from wardrobe.recognition.cutout import Cutter


@dataclass(frozen=True)
class CatalogueFeed:
    """The rows of a data set in the layout of shop-catalogue, with vectors {encoder: (rows, dim)}."""

    rows: tuple[CatalogueRow, ...]
    files: tuple[Path, ...]
    vectors: dict[str, Vectors]
    fitting: Rows


def read_catalogue_feed(
    data: Path, cutter: Cutter, encoders: Sequence[Encoder], cache: Path, progress: Progress
) -> CatalogueFeed:
    """Read `data/shop-catalogue` and encode its pictures, once. Raises as the readers do."""
    items = read_shop_catalogue(data / CATALOGUE)
    shown = [TypeExample(CATALOGUE, item.file, item.article_type, {}, item.id, False) for item in items]
    return CatalogueFeed(
        rows=tuple(_row(number, item) for number, item in enumerate(items, 2)),
        files=tuple(item.file for item in items),
        vectors={each.id: type_vectors(shown, cutter, each, cache, progress) for each in encoders},
        fitting=np.array([row for row, item in enumerate(items) if not kept_apart(item.id)], np.intp),
    )


def _row(number: int, item: CatalogueItem) -> CatalogueRow:
    words = {"type": item.article_type} | ({"colour": item.base_colour} if item.base_colour else {})
    return CatalogueRow(number, item.id, item.title, words, PurePosixPath("images", item.file.name))
