import io

import numpy as np
import pytest
from PIL import Image
from sqlalchemy.exc import IntegrityError

from compatibility.item_types import Slot
from tests.wardrobe.conftest import ANNA, BORIS, SHOP
from tests.wardrobe.garments import photo, put
from tests.wardrobe.pictures import BLUE, RED
from wardrobe.collections import own_collection_named
from wardrobe.items import delete_item, item_owned_by, item_readable_by, items_page, vectors_of
from wardrobe.models import Item
from wardrobe.store import Store

TALL, WIDE = (200, 400), (400, 200)


def test_an_item_holds_what_was_recognised(store: Store) -> None:
    item_id = put(store, ANNA, "mine", photo(TALL, RED)).id
    with store.session() as session:
        item = session.get(Item, item_id)
        assert (item.type, item.slot, item.title) == ("trousers", "bottom", "")
        assert item.recognised["type"] == "trousers"
        assert item.recognised["recogniser"] == "fake-recogniser@1"
        assert sum(item.recognised["probabilities"].values()) == pytest.approx(1, abs=1e-4)
        assert item.colours == item.recognised["colours"]
        assert (item.corrected, item.facts, item.external_id) == ({}, {}, None)
        assert item.collection.name == "mine"
        assert item.created_at.utcoffset().total_seconds() == 0


def test_photo_and_cutout_are_stored_the_cutout_cropped_with_a_soft_edge(store: Store) -> None:
    item = put(store, ANNA, "mine", photo((300, 400), RED))
    with Image.open(io.BytesIO(store.files.get(item.photo))) as stored:
        assert (stored.format, stored.size) == ("JPEG", (300, 400))
    with Image.open(io.BytesIO(store.files.get(item.cutout))) as cut:
        assert (cut.format, cut.mode) == ("PNG", "RGBA")
        assert abs(cut.width - 151) <= 16
        assert abs(cut.height - 301) <= 16
        assert cut.getpixel((cut.width // 2, cut.height // 2))[3] == 255
    assert not item.whole_picture


def test_the_same_picture_is_in_a_collection_once(store: Store) -> None:
    put(store, ANNA, "mine", photo())
    put(store, BORIS, "mine", photo())
    with pytest.raises(IntegrityError):
        put(store, ANNA, "mine", photo())


def test_a_shop_may_show_one_picture_for_several_products_but_has_each_id_once(store: Store) -> None:
    put(store, SHOP, "shop:demo", photo(), external_id="1")
    put(store, SHOP, "shop:demo", photo(), external_id="2")
    with pytest.raises(IntegrityError):
        put(store, SHOP, "shop:demo", photo(colour=BLUE), external_id="2")


def test_a_shops_word_decides_the_type_where_it_is_clear(store: Store) -> None:
    clear = put(store, SHOP, "shop:demo", photo(TALL), external_id="1", claimed_type="Skirts")
    unclear = put(store, SHOP, "shop:demo", photo(TALL), external_id="2", claimed_type="Gadgets")
    assert (clear.type, clear.slot, clear.recognised["type"]) == ("skirt", "bottom", "trousers")
    assert unclear.type == "trousers"


def shades(count: int) -> list[tuple[int, int, int]]:
    return [(10 * row, 100, 200 - 10 * row) for row in range(count)]


def test_pages_hold_every_item_once_in_order(store: Store) -> None:
    added = [put(store, ANNA, "mine", photo(colour=shade)).id for shade in shades(7)]
    with store.session() as session:
        collection = own_collection_named(session, ANNA, "mine")
        seen, cursor = [], None
        for expected in (3, 3, 1):
            page, cursor = items_page(session, ANNA, collection.id, cursor, 3)
            assert len(page) == expected
            seen += [item.id for item in page]
        assert cursor is None
        assert seen == added
        assert items_page(session, ANNA, collection.id, None, 7)[1] is None


def test_pages_can_show_one_slot(store: Store) -> None:
    put(store, ANNA, "mine", photo(TALL))
    wide = put(store, ANNA, "mine", photo(WIDE))
    with store.session() as session:
        collection = own_collection_named(session, ANNA, "mine")
        page, _ = items_page(session, ANNA, collection.id, None, 10, slot=Slot.FOOTWEAR)
        assert [item.id for item in page] == [wide.id]


@pytest.mark.parametrize("limit", [0, -1, 1001])
def test_page_sizes_are_bounded(store: Store, limit: int) -> None:
    with pytest.raises(ValueError, match="limit"), store.session() as session:
        items_page(session, ANNA, "col_x", None, limit)


def test_someone_elses_items_are_answered_like_missing_ones(store: Store) -> None:
    of_boris = put(store, BORIS, "mine", photo()).id
    of_shop = put(store, SHOP, "shop:demo", photo()).id
    with store.session() as session:
        mine, shop = (own_collection_named(session, *each) for each in ((BORIS, "mine"), (SHOP, "shop:demo")))
        assert items_page(session, ANNA, mine.id, None, 10) == ([], None)
        assert len(items_page(session, ANNA, shop.id, None, 10)[0]) == 1
        for stranger in (of_boris, "itm_none"):
            assert item_owned_by(session, ANNA, stranger) is None
            assert item_readable_by(session, ANNA, stranger) is None
        assert item_owned_by(session, ANNA, of_shop) is None
        assert item_readable_by(session, ANNA, of_shop).id == of_shop
        assert item_owned_by(session, BORIS, of_boris).id == of_boris


def test_a_deleted_item_is_gone_with_its_vectors(store: Store) -> None:
    item_id = put(store, ANNA, "mine", photo()).id
    with store.session() as session:
        delete_item(session, item_owned_by(session, ANNA, item_id))
    with store.session() as session:
        assert item_owned_by(session, ANNA, item_id) is None
        assert vectors_of(session, [], ["fake@1"])["fake@1"].shape[0] == 0


def test_vectors_come_back_as_they_went_in_to_half_precision(store: Store) -> None:
    taken = [photo(colour=shade) for shade in shades(3)]
    items = [put(store, ANNA, "mine", each) for each in taken]
    with store.session() as session:
        vectors = vectors_of(session, [items[2].id, items[0].id], ["fake@1"])["fake@1"]
    slow = np.stack([np.asarray(taken[row].picture)[200, 150] / 255 for row in (2, 0)])
    np.testing.assert_allclose(vectors[:, :3], slow, atol=0.03)
