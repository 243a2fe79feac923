import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from tests.wardrobe.conftest import ANNA, BORIS, SHOP
from tests.wardrobe.garments import photo, put
from wardrobe.collections import (
    collection_named,
    collection_readable_by,
    create_collection,
    delete_collection,
    ensure_collection,
    ensure_owner,
    list_collections,
    own_collection_named,
    rename_collection,
)
from wardrobe.models import Item, ItemVector, Owner
from wardrobe.store import Store


def test_an_owner_is_made_once(store: Store) -> None:
    with store.session() as session:
        ensure_owner(session, ANNA, "another name")
        assert session.get(Owner, ANNA).name == "anna"


def test_one_sees_own_collections_first_and_everyones_inventories(store: Store) -> None:
    with store.session() as session:
        create_collection(session, ANNA, "zzz", "wardrobe")
        seen = [(each.owner_id, each.name) for each in list_collections(session, ANNA)]
        assert seen == [(ANNA, "mine"), (ANNA, "zzz"), (SHOP, "shop:demo")]


def test_names_are_looked_up_among_ones_own_first(store: Store) -> None:
    with store.session() as session:
        assert collection_named(session, ANNA, "mine").owner_id == ANNA
        assert collection_named(session, BORIS, "mine").owner_id == BORIS
        assert collection_named(session, SHOP, "mine") is None
        assert collection_named(session, ANNA, "shop:demo").owner_id == SHOP
        create_collection(session, ANNA, "shop:demo", "inventory")
        assert collection_named(session, ANNA, "shop:demo").owner_id == ANNA
        assert collection_named(session, BORIS, "shop:demo").owner_id == SHOP
        assert own_collection_named(session, BORIS, "shop:demo") is None


def test_someone_elses_wardrobe_is_answered_like_a_missing_one(store: Store) -> None:
    with store.session() as session:
        of_boris = collection_named(session, BORIS, "mine")
        shop = collection_named(session, SHOP, "shop:demo")
        assert collection_readable_by(session, ANNA, of_boris.id) is None
        assert collection_readable_by(session, ANNA, "col_none") is None
        assert collection_readable_by(session, ANNA, shop.id) is shop
        assert collection_readable_by(session, BORIS, of_boris.id) is of_boris


def test_a_name_is_taken_once_for_each_owner(store: Store) -> None:
    with pytest.raises(IntegrityError), store.session() as session:
        create_collection(session, ANNA, "mine", "inventory")
    with store.session() as session:
        mine = own_collection_named(session, ANNA, "mine")
        assert ensure_collection(session, ANNA, "mine", "wardrobe") is mine
        assert ensure_collection(session, ANNA, "new", "wardrobe").name == "new"


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "a\nb", "a\0b"])
def test_bad_names_are_refused(store: Store, name: str) -> None:
    with store.session() as session:
        with pytest.raises(ValueError, match="name"):
            create_collection(session, ANNA, name, "wardrobe")
        with pytest.raises(ValueError, match="name"):
            rename_collection(session, own_collection_named(session, ANNA, "mine"), name)


def test_bad_kinds_are_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="wardrobe, inventory"), store.session() as session:
        create_collection(session, ANNA, "x", "closet")


def test_deleting_takes_the_items_and_their_vectors_along(store: Store) -> None:
    put(store, ANNA, "mine", photo())
    put(store, BORIS, "mine", photo())
    with store.session() as session:
        delete_collection(session, own_collection_named(session, ANNA, "mine"))
    with store.session() as session:
        assert own_collection_named(session, ANNA, "mine") is None
        assert session.scalar(select(func.count()).select_from(Item)) == 1
        assert session.scalar(select(func.count()).select_from(ItemVector)) == 1
