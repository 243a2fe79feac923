"""Reads a feed and looks at the picture of every row, once."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from compatibility.encoders.encoder import EncoderMismatchError
from wardrobe.audit.alike import sketch
from wardrobe.audit.catalogue_row import FIELDS, CatalogueRow, Seen
from wardrobe.audit.product_meant import product_meant
from wardrobe.audit.stated import meaning_of, titled
from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import RowRefusedError
from wardrobe.feeds.feed_images import FeedImages, PictureRoot
from wardrobe.feeds.feed_report import BadRow
from wardrobe.feeds.feed_rows import FeedRow, feed_rows
from wardrobe.feeds.product import Product, read_product
from wardrobe.garment_reader import GarmentReader
from wardrobe.import_report import Progress
from wardrobe.photos.intake import open_photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.recognition.colour_head import ColourHead
from wardrobe.recognition.colour_tree import FAMILIES, family_of
from wardrobe.recognition.recognition import Recognition
from wardrobe.vocabulary.shop_words import ShopWords


@dataclass
class CatalogueRead:
    """What came of a feed: its rows, what each picture shows, and the rows that could not be read."""

    rows: list[CatalogueRow] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True)
class CatalogueReader:
    """Everything that looking at a feed needs."""

    columns: FeedColumns
    images: FeedImages
    garments: GarmentReader
    colours: ColourHead
    dictionary: ShopWords

    def read(self, feed: Path, root: PictureRoot, progress: Progress) -> CatalogueRead:
        """Read all rows; a bad one is reported and the rest go on. Raises FeedError for no feed at all."""
        found, met = CatalogueRead(), dict[str, int]()
        for row in _watched(feed, progress):
            try:
                read, seen = self._row(row, root, met)
            except RowRefusedError as error:
                found.bad.append(BadRow(row.number, error.field, error.reason))
            else:
                found.rows.append(read)
                found.seen.append(seen)
        return found

    def picture(self, row: CatalogueRow, root: PictureRoot) -> Image.Image:
        """The picture of a row; raises RowRefusedError."""
        return self._opened(row.picture.as_posix(), row, root)[0]

    def look(self, picture: Image.Image, row: CatalogueRow) -> Recognition:
        """What the picture shows of the product that the row is about."""
        found = product_meant(self.garments.read(picture), self._types(row))
        return found or self.garments.recognise(picture)

    def _row(self, row: FeedRow, root: PictureRoot, met: dict[str, int]) -> tuple[CatalogueRow, Seen]:
        if row.fault is not None:
            raise row.fault
        product = read_product(row.cells, self.columns)
        if (first := met.setdefault(product.id, row.number)) != row.number:
            raise RowRefusedError(self.columns.id, f"{product.id!r} is in row {first} already")
        path = self.images.path_for(row.cells, self.columns.image, product.image)
        read = CatalogueRow(row.number, product.id, product.title, _words(product), path)
        picture, content = self._opened(path.as_posix(), read, root)
        return read, self._seen(self.look(picture, read), picture, content)

    def _opened(self, name: str, row: CatalogueRow, root: PictureRoot) -> tuple[Image.Image, str]:
        try:
            data = root.read(row.picture)
            return open_photo(data, row.picture.name).picture, hashlib.sha256(data).hexdigest()
        except PhotoRefusedError as error:
            raise RowRefusedError(self.columns.image, f"{name}: {error.reason}") from error

    def _types(self, row: CatalogueRow) -> frozenset[str]:
        """What column or title name: either may be wrong, and the picture shows what is right."""
        word = row.words.get("type")
        meant = meaning_of(word, "type", self.dictionary) if word else frozenset()
        return meant | titled(row.title, "type", self.dictionary)

    def _seen(self, read: Recognition, picture: Image.Image, content: str) -> Seen:
        return Seen(
            types=read.probabilities,
            families=self._families(read),
            colours=read.colours,
            attributes=read.attributes,
            vectors=read.vectors,
            content=content,
            sketch=sketch(picture),
        )

    def _families(self, read: Recognition) -> Mapping[str, float]:
        """By the colour head; where its vectors were not made, by what the colours cover."""
        try:
            return self.colours.told(read.vectors)
        except EncoderMismatchError:
            shares = dict.fromkeys(FAMILIES, 0.01)
            for colour in read.colours:
                shares[family_of(colour.name) or FAMILIES[-1]] += colour.share
            return {family: share / sum(shares.values()) for family, share in shares.items()}


def _words(product: Product) -> dict[str, str]:
    """The shop's words by field; a field that is no text is let be."""
    facts = {name: value for name, value in product.facts.items() if name in FIELDS}
    words = facts | ({"type": product.stated_type} if product.stated_type else {})
    return {name: value.strip() for name, value in words.items() if isinstance(value, str)}


def _watched(feed: Path, progress: Progress) -> Iterator[FeedRow]:
    total = sum(1 for _ in feed_rows(feed))
    for done, row in enumerate(feed_rows(feed)):
        progress("looking at products", done, total)
        yield row
    progress("looking at products", total, total)
