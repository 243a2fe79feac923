from datetime import timedelta

import pytest

from tests.wardrobe.conftest import ANNA, BORIS
from tests.wardrobe.garments import photo, put
from wardrobe.collections import delete_collection, own_collection_named
from wardrobe.dropped_files import sweep_dropped_files
from wardrobe.items import delete_item
from wardrobe.models import Item
from wardrobe.store import Store

NOW = timedelta(0)


def sweep(store: Store, grace: timedelta) -> int:
    with store.session() as session:
        return sweep_dropped_files(session, store.files, grace)


def delete(store: Store, item_id: str) -> None:
    with store.session() as session:
        delete_item(session, session.get(Item, item_id))


def test_a_deleted_items_files_go_after_the_grace(store: Store) -> None:
    item = put(store, ANNA, "mine", photo())
    delete(store, item.id)
    assert sweep(store, timedelta(hours=1)) == 0
    assert store.files.get(item.photo)
    assert sweep(store, NOW) == 2
    for sha in (item.photo, item.cutout):
        with pytest.raises(FileNotFoundError):
            store.files.get(sha)
    assert sweep(store, NOW) == 0


def test_files_that_someone_else_has_too_stay(store: Store) -> None:
    item = put(store, ANNA, "mine", photo())
    put(store, BORIS, "mine", photo())
    delete(store, item.id)
    assert sweep(store, NOW) == 0
    assert store.files.get(item.photo)


def test_files_that_came_back_stay(store: Store) -> None:
    item = put(store, ANNA, "mine", photo())
    delete(store, item.id)
    put(store, ANNA, "mine", photo())
    assert sweep(store, NOW) == 0
    assert store.files.get(item.cutout)


def test_a_deleted_collection_drops_all_its_files(store: Store) -> None:
    items = [put(store, ANNA, "mine", photo(colour=(row, 0, 0))) for row in (0, 90, 180)]
    with store.session() as session:
        delete_collection(session, own_collection_named(session, ANNA, "mine"))
    assert sweep(store, NOW) == len({sha for item in items for sha in (item.photo, item.cutout)})


def test_deleting_twice_is_noted_once(store: Store) -> None:
    for _ in range(2):
        delete(store, put(store, ANNA, "mine", photo()).id)
    assert sweep(store, NOW) == 2
