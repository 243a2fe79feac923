"""What people set right, which no machine ever overwrites."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from compatibility.item_types import ITEM_TYPES, slot_of
from wardrobe.garment_reader import GarmentReader
from wardrobe.item_lock import lock_item
from wardrobe.item_recognition import merged_attributes, put_photo
from wardrobe.items import LONGEST_TITLE
from wardrobe.models import Item
from wardrobe.photos.photo import stored_photo
from wardrobe.store import Store

MOST_COLOURS = 3
_WORDS = re.compile(r"[a-z][a-z0-9 /-]{0,39}")
_HEX = re.compile(r"#[0-9a-f]{6}")


def correct_item(
    session: Session,
    item: Item,
    *,
    type: str | None = None,
    title: str | None = None,
    colours: Sequence[Mapping[str, Any]] | None = None,
    attributes: Mapping[str, str | None] | None = None,
) -> None:
    """Set what a person says, for good; what is None stays.

    A colour is `{"hex": "#1a2b3c", "name": "navy", "share": 0.8}`; attributes are name to value, None where
    the item has none. Raises ValueError for an unknown type, a title that is too long, and colours and
    attributes that make no sense; nothing is changed then.
    """
    said = {
        "type": None if type is None else _checked_type(type),
        "title": None if title is None else _checked_title(title),
        "colours": None if colours is None else _checked_colours(colours),
    }
    told = _checked_attributes(attributes or {})
    lock_item(session, item)
    for field, value in said.items():
        if value is not None:
            setattr(item, field, value)
            item.corrected = {**item.corrected, field: value}
    _set_attributes(item, told)
    item.slot = slot_of(item.type)
    session.flush()


def _set_attributes(item: Item, told: Mapping[str, str | None]) -> None:
    if told:
        before = item.corrected.get("attributes", {})
        item.corrected = {**item.corrected, "attributes": {**before, **told}}
        item.attributes = merged_attributes(item)


def recognise_again(store: Store, session: Session, item: Item, recogniser: GarmentReader) -> None:
    """Read an item's stored photo anew; what a person corrected, before or meanwhile, stays.

    Raises ItemGoneError when it was deleted meanwhile.
    """
    photo = stored_photo(store.files, item.photo)
    recognition = recogniser.recognise(photo.picture)
    lock_item(session, item)
    put_photo(store, session, item, photo, recognition, item.recognised.get("claimed_type"))


def _checked_type(name: str) -> str:
    if name not in ITEM_TYPES:
        raise ValueError(f"type {name!r}: must be one of {', '.join(ITEM_TYPES)}")
    return name


def _checked_title(title: str) -> str:
    if len(title) > LONGEST_TITLE:
        raise ValueError(f"title: {len(title)} characters; at most {LONGEST_TITLE} are kept")
    return title.strip()


def _checked_attributes(attributes: Mapping[str, str | None]) -> dict[str, str | None]:
    for name, value in attributes.items():
        if not _WORDS.fullmatch(name) or not (value is None or _WORDS.fullmatch(value)):
            raise ValueError(f"attributes: {name!r}: {value!r}: write both in small letters, at most 40")
    return dict(attributes)


def _checked_colours(colours: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    if len(colours) > MOST_COLOURS:
        raise ValueError(f"colours: {len(colours)} given; at most {MOST_COLOURS} are kept")
    return [_checked_colour(colour) for colour in colours]


def _checked_colour(colour: Mapping[str, Any]) -> dict[str, Any]:
    code, name, share = str(colour.get("hex")).lower(), str(colour.get("name", "")), colour.get("share", 0)
    if not _HEX.fullmatch(code) or not name or not 0 <= float(share) <= 1:
        raise ValueError(f"colours: {dict(colour)}: needs hex (#1a2b3c), name and share (0 to 1)")
    return {"hex": code, "name": name, "share": float(share)}
