"""Fills the sample wardrobe with real photos, where `closet-photos` has been fetched."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, zip_longest
from pathlib import Path

from sqlalchemy import select

from compatibility.item_types import Slot, slot_of
from compatibility.type_labels import types_labelled
from wardrobe.collections import own_collection_named
from wardrobe.garment_reader import GarmentReader
from wardrobe.import_report import ImportReport, Progress, no_progress
from wardrobe.importing import import_photos
from wardrobe.items import delete_item
from wardrobe.models import Item
from wardrobe.store import Store

WARDROBE_SIZE = 40
BySlot = dict[Slot | None, list[str]]


def put_closet_photos(
    store: Store,
    owner_id: str,
    collection: str,
    folder: Path,
    recogniser: GarmentReader,
    progress: Progress = no_progress,
) -> ImportReport:
    """Put 40 photos of one person into the wardrobe, in place of the garments that were drawn."""
    _drop_drawn(store, owner_id, collection)
    names = one_persons_photos(folder)
    sources = [(f"{name}.jpg", (folder / "images" / f"{name}.jpg").read_bytes()) for name in names]
    return import_photos(store, owner_id, collection, sources, recogniser, progress)


def one_persons_photos(folder: Path) -> list[str]:
    """Names of the photos of whoever fills most slots, then has most photos; slots take turns."""
    closets: dict[str, BySlot] = defaultdict(lambda: defaultdict(list))
    for sender, slot, name in _rows(folder / "images.csv"):
        closets[sender][slot].append(name)
    best = max(sorted(closets), key=lambda sender: _worth(closets[sender]))
    turns = chain.from_iterable(zip_longest(*closets[best].values()))
    return [name for name in turns if name is not None][:WARDROBE_SIZE]


def _rows(table: Path) -> Iterator[tuple[str, Slot, str]]:
    """(sender, slot, file name) of every photo whose label says what it is."""
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            types = types_labelled(row["label"])
            slot = slot_of(types[0]) if types else None
            if slot is not None:
                yield row["sender_id"], slot, row["image"]


def _worth(closet: BySlot) -> tuple[int, int]:
    return len(closet), min(WARDROBE_SIZE, sum(len(names) for names in closet.values()))


def _drop_drawn(store: Store, owner_id: str, name: str) -> None:
    with store.session() as session:
        collection = own_collection_named(session, owner_id, name)
        if collection is None:
            return
        drawn = select(Item).where(
            Item.collection_id == collection.id, Item.external_id.startswith("sample:")
        )
        for item in session.scalars(drawn).all():
            delete_item(session, item)
