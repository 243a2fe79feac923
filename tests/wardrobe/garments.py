"""Puts items into a store for tests."""

from typing import Any

from tests.fakes import FakeRecogniser
from tests.wardrobe.pictures import RED, drawn, encoded
from wardrobe.collections import own_collection_named
from wardrobe.items import add_item
from wardrobe.models import Item
from wardrobe.photos.intake import Photo, open_photo
from wardrobe.store import Store


def photo(size: tuple[int, int] = (300, 400), colour: tuple[int, int, int] = RED) -> Photo:
    """A photo of one plain garment."""
    return open_photo(encoded(drawn(size, colour), "PNG"), "a.png")


def put(store: Store, owner_id: str, name: str, taken: Photo, **options: Any) -> Item:
    """Add one item to the owner's collection of that name."""
    recognition = FakeRecogniser().recognise(taken.picture)
    with store.session() as session:
        return add_item(
            store, session, own_collection_named(session, owner_id, name), taken, recognition, **options
        )
