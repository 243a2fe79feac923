"""Encodes stored items anew where a newer encoder has not seen them yet."""

from collections.abc import Callable, Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from compatibility.encoders.encoder import Encoder
from wardrobe.cutout_file import read_cutout
from wardrobe.models import Item, ItemVector
from wardrobe.recognition.framing import framed
from wardrobe.recognition.recognition import CutOut
from wardrobe.store import Store
from wardrobe.vector_bytes import to_bytes

Progress = Callable[[str, int, int], None]
# Written at once, so that a stopped run goes on where it was.
BATCH = 16


def encode_missing(store: Store, encoders: Sequence[Encoder], progress: Progress) -> int:
    """Give every stored item the vectors that it lacks, from its kept cut-out: -> how many were encoded.

    What a person corrected, types and colours stay as they are. An item whose cut-out file is lost is left
    out; asking for it names it (`vectors_of`).
    """
    return sum(_encode_missing(store, encoder, progress) for encoder in encoders)


def _encode_missing(store: Store, encoder: Encoder, progress: Progress) -> int:
    with store.session() as session:
        lacking = _lacking(session, encoder.id)
    what, done = f"Encoding items with {encoder.id}", 0
    for start in range(0, len(lacking), BATCH):
        progress(what, start, len(lacking))
        done += _encode(store, encoder, lacking[start : start + BATCH])
    if lacking:
        progress(what, len(lacking), len(lacking))
    return done


def _lacking(session: Session, encoder: str) -> list[tuple[str, str]]:
    """Ids and cut-outs of the items without a vector by this encoder."""
    has = exists().where(ItemVector.item_id == Item.id, ItemVector.encoder == encoder)
    rows = session.execute(select(Item.id, Item.cutout).where(~has).order_by(Item.id))
    return [(item, cutout) for item, cutout in rows]


def _encode(store: Store, encoder: Encoder, items: Sequence[tuple[str, str]]) -> int:
    cutouts = {item: cutout for item, kept in items if (cutout := _cutout(store, kept))}
    if not cutouts:
        return 0
    vectors = encoder.encode([framed(cutout) for cutout in cutouts.values()])
    with store.session() as session:
        there = set(session.scalars(select(Item.id).where(Item.id.in_(cutouts))))
        for item, vector in zip(cutouts, vectors, strict=True):
            if item in there:  # it may have been deleted meanwhile
                session.merge(ItemVector(item_id=item, encoder=encoder.id, values=to_bytes(vector)))
    return len(there)


def _cutout(store: Store, kept: str) -> CutOut | None:
    """A kept cut-out on white again, as encoders see it; None where its file is lost."""
    try:
        data = store.files.get(kept)
    except FileNotFoundError:
        return None
    return read_cutout(data)
