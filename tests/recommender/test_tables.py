import io

import numpy as np
import pytest
from PIL import Image

from compatibility.encoders.encoder import EncoderMismatchError
from compatibility.item_types import TYPE_NAMES, slot_of
from recommender.complete import complete
from recommender.looks import LookQuery
from recommender.tables import item_table
from wardrobe.collections import create_collection, ensure_owner
from wardrobe.corrections import correct_item
from wardrobe.items import add_item, delete_item
from wardrobe.photos.intake import open_photo
from wardrobe.recognition.recognition import Colour, CutOut, Recognition
from wardrobe.store import Store


def add(store, session, collection, type_name, shade, encoder="random@1"):
    """Put a garment of that type into a collection, recognised by hand."""
    picture = Image.fromarray(np.random.default_rng(shade).integers(0, 256, (64, 64, 3), np.uint8))
    data = io.BytesIO()
    picture.save(data, "PNG")
    recognition = Recognition(
        cutout=CutOut(picture, Image.new("L", picture.size, 255), whole_picture=True),
        type=type_name,
        probabilities={name: float(name == type_name) for name in TYPE_NAMES},
        slot=slot_of(type_name),
        colours=(Colour(f"#{shade:02x}0a0a", "red", 1.0),),
        vectors={encoder: np.random.default_rng(shade).normal(size=8).astype(np.float32)},
        recogniser="hand@1",
    )
    photo = open_photo(data.getvalue(), "garment.png")
    return add_item(store, session, collection, photo, recognition, title=f"{type_name} {shade}")


@pytest.fixture
def store(tmp_path):
    opened = Store.open(f"sqlite:///{tmp_path}/ensemble.sqlite3", tmp_path / "files")
    yield opened
    opened.close()


@pytest.fixture
def collections(store):
    """A wardrobe of ann's, a shop of bob's, and a wardrobe of bob's that is none of ann's business."""
    with store.session() as session:
        for owner in ("own_ann", "own_bob"):
            ensure_owner(session, owner, owner)
        mine = create_collection(session, "own_ann", "mine", "wardrobe")
        shop = create_collection(session, "own_bob", "shop:bob", "inventory")
        private = create_collection(session, "own_bob", "bob's", "wardrobe")
        for shade, name in enumerate(["blouse", "jeans", "boots"], start=20):
            add(store, session, mine, name, shade)
        for shade, name in enumerate(["handbag", "heels"], start=60):
            add(store, session, shop, name, shade)
    return mine, shop, private


def test_a_table_holds_the_items_of_all_collections_with_their_source(store, collections, scorer):
    mine, shop, _ = collections
    with store.session() as session:
        table = item_table(session, "own_ann", [mine, shop], scorer)
    assert table.types == ("blouse", "jeans", "boots", "handbag", "heels")
    assert table.sources == ("mine",) * 3 + ("shop:bob",) * 2
    assert table.titles[0] == "blouse 20"
    assert table.colours[0] == (("#140a0a", "red", 1.0),)
    assert table.embedded.embeddings.shape == (5, 8)


def test_a_look_is_completed_from_the_store(store, collections, scorer):
    with store.session() as session:
        table = item_table(session, "own_ann", collections[:2], scorer)
    answer = complete(table.rows([0]), table, scorer, LookQuery(looks=1, prefer={None: "mine"}))
    assert [item.type for item in answer.looks[0].items] == ["blouse", "jeans", "boots"]


def test_someone_elses_wardrobe_is_not_read(store, collections, scorer):
    with store.session() as session, pytest.raises(LookupError, match="own_ann"):
        item_table(session, "own_ann", collections, scorer)


def test_an_unchanged_collection_is_read_once(store, collections, scorer):
    with store.session() as session:
        once = item_table(session, "own_ann", collections[:1], scorer)
        assert item_table(session, "own_ann", collections[:1], scorer) is once


def test_every_change_is_seen_at_once(store, collections, scorer):
    mine = collections[0]
    with store.session() as session:
        before = item_table(session, "own_ann", [mine], scorer)
        item = add(store, session, mine, "hat", 90)
        assert len(item_table(session, "own_ann", [mine], scorer)) == len(before) + 1
        correct_item(session, item, type="cap")
        after = item_table(session, "own_ann", [mine], scorer)
        assert after.types[-1] == "cap"
        delete_item(session, item)
        assert item_table(session, "own_ann", [mine], scorer).ids == before.ids


def test_an_item_of_another_encoder_is_named(store, collections, scorer):
    with store.session() as session:
        item = add(store, session, collections[0], "hat", 91, encoder="other@2")
        with pytest.raises(EncoderMismatchError, match=item.id):
            item_table(session, "own_ann", collections[:1], scorer)


def test_an_empty_collection_is_an_empty_table(store, collections, scorer):
    with store.session() as session:
        empty = create_collection(session, "own_ann", "empty", "wardrobe")
        assert len(item_table(session, "own_ann", [empty], scorer)) == 0


def test_no_collection_is_refused(store, scorer):
    with store.session() as session, pytest.raises(ValueError, match="at least one"):
        item_table(session, "own_ann", [], scorer)
