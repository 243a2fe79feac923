"""The items of a collection in columns, ready to be searched; read once while nothing changes."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from threading import Lock
from typing import Any

import numpy as np
from sqlalchemy import Text, select, type_coerce
from sqlalchemy.orm import Session

from compatibility.encoders.encoder import Vectors
from wardrobe.collections import collection_readable_by
from wardrobe.feeds.price import Price
from wardrobe.item_vectors import vectors_of
from wardrobe.models import Collection, Item
from wardrobe.search.spaces import SearchSpaces
from wardrobe.search.told import ItemWords, item_words, price_of
from wardrobe.vocabulary.shop_words import ShopWords
from wardrobe.vocabulary.word_forms import tokens

# An inventory of 6,000 items takes about 20 MB.
KEPT = 8


@dataclass(frozen=True)
class ItemColumns:
    """Items in columns: what each says, costs and is called, and where it lies.

    `looks` (items, dim) are unit vectors in the space where alike pictures are near, `meanings` (items, dim)
    in the space of texts.
    """

    ids: tuple[str, ...]
    sources: tuple[str, ...]
    titles: tuple[str, ...]
    types: tuple[str, ...]
    words: tuple[ItemWords, ...]
    prices: tuple[Price | None, ...]
    title_words: tuple[frozenset[str], ...]
    looks: Vectors
    meanings: Vectors

    def __len__(self) -> int:
        return len(self.ids)

    def followed_by(self, other: "ItemColumns") -> "ItemColumns":
        """These items, then the others."""
        joined = {
            each.name: _joined(getattr(self, each.name), getattr(other, each.name)) for each in fields(self)
        }
        return ItemColumns(**joined)


class ColumnsKept:
    """Keeps the columns of collections that were searched last; safe to share between threads."""

    def __init__(self, words: ShopWords, spaces: SearchSpaces) -> None:
        self._words, self._spaces = words, spaces
        self._kept: OrderedDict[bytes, ItemColumns] = OrderedDict()
        self._lock = Lock()

    def of(self, session: Session, owner_id: str, collections: Sequence[Collection]) -> ItemColumns:
        """All items of some collections that the owner may look into, by id within each.

        Raises LookupError for a collection that is someone else's, EncoderMismatchError for an item that
        lacks a vector.
        """
        read = [self._one(session, owner_id, each) for each in collections]
        together = read[0]
        for other in read[1:]:
            together = together.followed_by(other)
        return together

    def _one(self, session: Session, owner_id: str, collection: Collection) -> ItemColumns:
        if collection_readable_by(session, owner_id, collection.id) is None:
            raise LookupError(f"no collection {collection.id} for {owner_id}")
        rows = _rows(session, collection)
        state = hashlib.sha256(repr((collection.name, rows)).encode()).digest()
        with self._lock:
            if state in self._kept:
                self._kept.move_to_end(state)
                return self._kept[state]
        columns = self._read(session, collection.name, rows)
        with self._lock:
            self._kept[state] = columns
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return columns

    def _read(self, session: Session, name: str, rows: Sequence[tuple[Any, ...]]) -> ItemColumns:
        items = [_item(row) for row in rows]
        ids = tuple(item["id"] for item in items)
        vectors = vectors_of(session, ids, self._spaces.encoders)
        return ItemColumns(
            ids=ids,
            sources=(name,) * len(ids),
            titles=tuple(item["title"] for item in items),
            types=tuple(item["type"] for item in items),
            words=tuple(item_words(item, self._words) for item in items),
            prices=tuple(price_of(item["facts"]) for item in items),
            title_words=tuple(frozenset(tokens(item["title"])) for item in items),
            looks=self._spaces.looks(vectors, len(ids)),
            meanings=self._spaces.meanings(vectors, len(ids)),
        )


def _joined(ours: Any, theirs: Any) -> Any:
    return np.concatenate([ours, theirs]) if isinstance(ours, np.ndarray) else ours + theirs


_NAMES = ("id", "type", "slot", "title", "cutout", "colours", "attributes", "facts")


def _rows(session: Session, collection: Collection) -> list[tuple[Any, ...]]:
    """The rows that decide whether columns still hold; JSON stays text, by which they are compared."""
    columns = [getattr(Item, name) for name in _NAMES[:5]]
    columns += [type_coerce(getattr(Item, name), Text) for name in _NAMES[5:]]
    query = select(*columns).where(Item.collection_id == collection.id).order_by(Item.id)
    return [tuple(row) for row in session.execute(query)]


def _item(row: tuple[Any, ...]) -> Mapping[str, Any]:
    return dict(zip(_NAMES, (*row[:5], *map(json.loads, row[5:])), strict=True))
