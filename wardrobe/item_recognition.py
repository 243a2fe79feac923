"""Writes down what was recognised in an item's photo, and leaves alone what a person set."""

from dataclasses import asdict
from typing import Any

from sqlalchemy.orm import Session

from compatibility.item_types import slot_of
from wardrobe.cutout_file import SUFFIX, cutout_png
from wardrobe.dropped_files import note_dropped
from wardrobe.files import content_hash
from wardrobe.models import Item, ItemVector
from wardrobe.photos.photo import Photo
from wardrobe.recognition.recognition import Recognition
from wardrobe.store import Store
from wardrobe.type_choice import chosen_type
from wardrobe.vector_bytes import to_bytes


def put_photo(
    store: Store,
    session: Session,
    item: Item,
    photo: Photo,
    recognition: Recognition,
    claimed_type: str | None = None,
) -> None:
    """Give an item, new or stored, a photo and what was recognised in it; corrected fields stay.

    The row is written before the files: from then on whoever sweeps files away waits for this session.
    """
    cutout = cutout_png(photo.picture, recognition.cutout)
    before = {sha for sha in (item.photo, item.cutout) if sha}
    item.photo, item.cutout = photo.sha256, content_hash(cutout)
    item.whole_picture = recognition.cutout.whole_picture
    item.recognised = _as_told(recognition, claimed_type)
    item.vectors = [
        ItemVector(item_id=item.id, encoder=encoder, values=to_bytes(vector))
        for encoder, vector in recognition.vectors.items()
    ]
    _believe(item, claimed_type)
    session.add(item)
    note_dropped(session, before - {item.photo, item.cutout})
    session.flush()
    store.files.put(photo.data, photo.suffix)
    store.files.put(cutout, SUFFIX)


def settle_type(item: Item, claimed_type: str | None) -> None:
    """Decide the type anew from what was recognised and what a shop claims; a corrected type stays."""
    item.recognised = {**item.recognised, "claimed_type": claimed_type}
    if "type" not in item.corrected:
        item.type = chosen_type(item.recognised["type"], item.recognised["probabilities"], claimed_type)
        item.slot = slot_of(item.type)


def merged_attributes(item: Item) -> list[dict[str, Any]]:
    """What was recognised, but for the attributes that a person set: those stay, also when set to nothing."""
    said: dict[str, str | None] = item.corrected.get("attributes", {})
    told = [each for each in item.recognised.get("attributes", []) if each["name"] not in said]
    set_by_hand = [
        {"name": name, "value": value, "probability": 1.0} for name, value in said.items() if value
    ]
    return told + set_by_hand


def _as_told(recognition: Recognition, claimed_type: str | None) -> dict[str, Any]:
    return {
        "type": recognition.type,
        "probabilities": {name: round(float(share), 6) for name, share in recognition.probabilities.items()},
        "colours": [asdict(colour) for colour in recognition.colours],
        "attributes": [asdict(attribute) for attribute in recognition.attributes],
        "recogniser": recognition.recogniser,
        "claimed_type": claimed_type,
    }


def _believe(item: Item, claimed_type: str | None) -> None:
    settle_type(item, claimed_type)
    if "colours" not in item.corrected:
        item.colours = item.recognised["colours"]
    item.attributes = merged_attributes(item)
