"""Reads collections from the store into columns for the search."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from sqlalchemy import Text, select, type_coerce
from sqlalchemy.orm import Session

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from recommender.doubts import doubts_of
from recommender.looks import ItemTable
from wardrobe.collections import collection_readable_by
from wardrobe.items import vectors_of
from wardrobe.models import Collection, Item
from wardrobe.traits import Traits, traits_of

# Tables kept for each scorer; an inventory of 6,000 items takes about 5 MB.
KEPT = 16

_tables: WeakKeyDictionary[PairScorer, OrderedDict[bytes, ItemTable]] = WeakKeyDictionary()
_lock = Lock()


class StoredRow(NamedTuple):
    """What decides whether a table still holds, item by item; what is JSON as the text it is kept as."""

    id: str
    type: str
    slot: str | None
    title: str
    colours: str
    attributes: str
    facts: str
    state: str
    price: str | None
    cutout: str
    whole_picture: bool


def item_table(
    session: Session, owner_id: str, collections: Sequence[Collection], scorer: PairScorer
) -> ItemTable:
    """All items of some collections that the owner may look into, by id within each collection.

    An item's source is its collection's name. Raises LookupError for a collection that is someone else's
    and EncoderMismatchError for an item that lacks a vector of the scorer's encoders. What was read and
    embedded is kept; a table is used again only while everything that is
    told about its items is what it was.
    """
    if not collections:
        raise ValueError("name at least one collection to take items from")
    found = [_collection_table(session, owner_id, each, scorer) for each in collections]
    state, table = found[0]
    for other_state, other in found[1:]:
        state += other_state
        joined = _kept(scorer, state)
        if joined is None:
            joined = table.followed_by(other)
            _keep(scorer, state, joined)
        table = joined
    return table


def _collection_table(
    session: Session, owner_id: str, collection: Collection, scorer: PairScorer
) -> tuple[bytes, ItemTable]:
    """The table of one collection, and the digest of what it was read from."""
    if collection_readable_by(session, owner_id, collection.id) is None:
        raise LookupError(f"no collection {collection.id} for {owner_id}")
    # JSON stays text here: reading 6,000 pieces of JSON would take longer than the search.
    columns = (
        Item.id,
        Item.type,
        Item.slot,
        Item.title,
        type_coerce(Item.colours, Text),
        type_coerce(Item.attributes, Text),
        type_coerce(Item.facts, Text),
        Item.state,
        Item.price,
        Item.cutout,
        Item.whole_picture,
    )
    query = select(*columns).where(Item.collection_id == collection.id).order_by(Item.id)
    rows = [StoredRow(*row) for row in session.execute(query)]
    state = _digest(collection, rows)
    table = _kept(scorer, state)
    if table is None:
        table = _read(session, collection, rows, scorer)
        _keep(scorer, state, table)
    return state, table


def _digest(collection: Collection, rows: Sequence[StoredRow]) -> bytes:
    of_whom = (collection.name, collection.kind)
    return hashlib.sha256(repr((of_whom, [tuple(row) for row in rows])).encode()).digest()


def _kept(scorer: PairScorer, state: bytes) -> ItemTable | None:
    with _lock:
        tables = _tables.setdefault(scorer, OrderedDict())
        if state in tables:
            tables.move_to_end(state)
        return tables.get(state)


def _keep(scorer: PairScorer, state: bytes, table: ItemTable) -> None:
    with _lock:
        tables = _tables.setdefault(scorer, OrderedDict())
        tables[state] = table
        while len(tables) > KEPT:
            tables.popitem(last=False)


def _read(
    session: Session, collection: Collection, rows: Sequence[StoredRow], scorer: PairScorer
) -> ItemTable:
    ids = tuple(row.id for row in rows)
    types = tuple(row.type for row in rows)
    vectors = _vectors(session, ids, scorer)
    strange = scorer.strange(vectors).tolist()
    return ItemTable(
        ids=ids,
        types=types,
        sources=(collection.name,) * len(rows),
        titles=tuple(row.title for row in rows),
        colours=tuple(_colours(row.colours) for row in rows),
        doubts=tuple(
            doubts_of(row.type, row.whole_picture, odd) for row, odd in zip(rows, strange, strict=True)
        ),
        traits=tuple(_traits(row, collection.kind == "inventory") for row in rows),
        embedded=scorer.embed(vectors, types),
    )


def _vectors(session: Session, ids: Sequence[str], scorer: PairScorer) -> Mapping[str, Vectors]:
    if ids:
        return vectors_of(session, ids, scorer.encoders)
    # Nothing was stored that could tell how long the encoders' vectors are.
    return {encoder: np.zeros((0, width), np.float32) for encoder, width in scorer.widths.items()}


def _traits(row: StoredRow, for_sale: bool) -> Traits:
    told = {name: json.loads(getattr(row, name)) for name in ("colours", "attributes", "facts")}
    return traits_of(row._asdict() | told, for_sale)


def _colours(text: str) -> tuple[tuple[str, str, float], ...]:
    return tuple((each["hex"], each["name"], float(each["share"])) for each in json.loads(text))
