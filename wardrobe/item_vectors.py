"""Reads the vectors of many items at once."""

from collections.abc import Mapping, Sequence

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from wardrobe.models import ItemVector
from wardrobe.vector_bytes import from_bytes

# Databases bound the number of values in one query.
CHUNK = 500


def vectors_of(session: Session, item_ids: Sequence[str], encoders: Sequence[str]) -> dict[str, Vectors]:
    """The vectors of items in the order given: encoder id -> (items, dim) float32.

    Raises EncoderMismatchError naming the first item that lacks a vector of an encoder.
    """
    return {encoder: _of_one_encoder(session, item_ids, encoder) for encoder in encoders}


def _of_one_encoder(session: Session, item_ids: Sequence[str], encoder: str) -> Vectors:
    stored: dict[str, bytes] = {}
    for start in range(0, len(item_ids), CHUNK):
        query = select(ItemVector.item_id, ItemVector.values).where(
            ItemVector.encoder == encoder, ItemVector.item_id.in_(item_ids[start : start + CHUNK])
        )
        stored.update((item_id, values) for item_id, values in session.execute(query))
    return _rows(stored, item_ids, encoder)


def _rows(stored: Mapping[str, bytes], item_ids: Sequence[str], encoder: str) -> Vectors:
    if not item_ids:
        return np.zeros((0, 0), np.float32)
    lacking = next((item_id for item_id in item_ids if item_id not in stored), None)
    if lacking is not None:
        raise EncoderMismatchError(f"{lacking} has no vector by {encoder}; recognise it again")
    size = len(stored[item_ids[0]])
    odd = next((item_id for item_id in item_ids if len(stored[item_id]) != size), None)
    if odd is not None:
        raise EncoderMismatchError(f"{odd} has a vector of another size by {encoder}; recognise it again")
    together = b"".join(stored[item_id] for item_id in item_ids)
    return from_bytes(together).reshape(len(item_ids), -1)
