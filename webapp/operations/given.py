"""The garments that someone asks about: stored items, new photos, or both."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy.orm import Session

from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from compatibility.item_types import UNSURE
from recommender.doubts import doubts_of
from recommender.looks import ItemTable
from wardrobe.items import item_readable_by, vectors_of
from wardrobe.models import Item
from wardrobe.recognition.recognition import Recognition
from wardrobe.traits import Traits, traits_of_item, traits_seen
from webapp.operations.photos_read import ReadPhoto, all_or_refuse, read_photos
from webapp.refusals import AbsentError, FieldFault, RefusedError
from webapp.service import Service
from webapp.uploads import Upload

PHOTO_SOURCE = "photo"


@dataclass(frozen=True)
class Garment:
    """One garment asked about, as the scorer needs it."""

    id: str
    source: str
    title: str
    type: str
    sure: bool
    colours: tuple[tuple[str, str, float], ...]
    whole_picture: bool
    traits: Traits
    vectors: Mapping[str, Vectors]


@dataclass(frozen=True)
class Given:
    """The garments asked about, what was read from the photos among them, and what to tell about them."""

    table: ItemTable
    photos: tuple[ReadPhoto, ...]
    notes: tuple[str, ...]


def given_garments(
    service: Service, session: Session, owner_id: str, item_ids: Sequence[str], uploads: Sequence[Upload]
) -> Given:
    """Gather items and photos into one table; raises RefusedError, AbsentError, EncoderMismatchError."""
    photos = tuple(read_photos(service, uploads)) if uploads else ()
    encoders = service.scorer.encoders
    garments = _stored(session, owner_id, item_ids, encoders) + [
        photographed(f"photo_{row}", photo.name, recognition)
        for row, (photo, recognition) in enumerate(zip(photos, all_or_refuse(photos), strict=True), start=1)
    ]
    return Given(table_of(service, garments), photos, doubts_about(garments))


def doubts_about(garments: Sequence[Garment]) -> tuple[str, ...]:
    """A sentence for each garment whose type is not sure."""
    return tuple(_doubt(each) for each in garments if not each.sure)


def _doubt(garment: Garment) -> str:
    return f"{garment.title or garment.id}: not sure what it is, taken for {garment.type}"


def table_of(service: Service, garments: Sequence[Garment]) -> ItemTable:
    """Garments in columns, embedded; raises EncoderMismatchError."""
    encoders = service.scorer.encoders
    types = tuple(each.type for each in garments)
    vectors = {encoder: np.stack([_vector(each, encoder) for each in garments]) for encoder in encoders}
    strange = service.scorer.strange(vectors).tolist()
    return ItemTable(
        ids=tuple(each.id for each in garments),
        types=types,
        sources=tuple(each.source for each in garments),
        titles=tuple(each.title for each in garments),
        colours=tuple(each.colours for each in garments),
        doubts=tuple(
            doubts_of(each.type if each.sure else UNSURE, each.whole_picture, odd)
            for each, odd in zip(garments, strange, strict=True)
        ),
        traits=tuple(each.traits for each in garments),
        embedded=service.scorer.embed(vectors, types),
    )


def _vector(garment: Garment, encoder: str) -> Vectors:
    if encoder not in garment.vectors:
        raise EncoderMismatchError(f"{garment.id} has no vector by {encoder}; recognise it again")
    return garment.vectors[encoder]


def _stored(
    session: Session, owner_id: str, item_ids: Sequence[str], encoders: Sequence[str]
) -> list[Garment]:
    _refuse_repeats(item_ids)
    items = [_readable(session, owner_id, row, item_id) for row, item_id in enumerate(item_ids)]
    if not items:
        return []
    vectors = vectors_of(session, list(item_ids), encoders)
    return [
        _from_item(item, {encoder: rows[row] for encoder, rows in vectors.items()})
        for row, item in enumerate(items)
    ]


def _refuse_repeats(item_ids: Sequence[str]) -> None:
    twice = [item_id for item_id, count in Counter(item_ids).items() if count > 1]
    if twice:
        raise RefusedError(f"named twice: {', '.join(twice)}", FieldFault("items", "each item only once"))


def _readable(session: Session, owner_id: str, row: int, item_id: str) -> Item:
    item = item_readable_by(session, owner_id, item_id)
    if item is None:
        raise AbsentError(f"no item {item_id}", FieldFault(f"items.{row}", f"no item {item_id}"))
    return item


def _from_item(item: Item, vectors: Mapping[str, Vectors]) -> Garment:
    sure = item.type != UNSURE
    return Garment(
        id=item.id,
        source=item.collection.name,
        title=item.title,
        type=item.type if sure else _likeliest(item.recognised["probabilities"]),
        sure=sure,
        colours=tuple((c["hex"], c["name"], float(c["share"])) for c in item.colours),
        whole_picture=item.whole_picture,
        traits=replace(traits_of_item(item), for_sale=item.collection.kind == "inventory"),
        vectors=vectors,
    )


def photographed(photo_id: str, title: str, recognition: Recognition) -> Garment:
    """A garment that was read from a photo, and is not stored."""
    sure = recognition.type != UNSURE
    return Garment(
        id=photo_id,
        source=PHOTO_SOURCE,
        title=title,
        type=recognition.type if sure else _likeliest(recognition.probabilities),
        sure=sure,
        colours=tuple((c.hex, c.name, c.share) for c in recognition.colours),
        whole_picture=recognition.cutout.whole_picture,
        traits=traits_seen(recognition),
        vectors=recognition.vectors,
    )


def _likeliest(probabilities: Mapping[str, float]) -> str:
    return max(probabilities, key=lambda name: (probabilities[name], name))
