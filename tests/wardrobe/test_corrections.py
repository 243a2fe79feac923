from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes import FakeRecogniser
from tests.wardrobe.conftest import ANNA, SHOP
from tests.wardrobe.garments import photo, put
from wardrobe.corrections import correct_item, recognise_again
from wardrobe.item_lock import ItemGoneError
from wardrobe.items import delete_item, vectors_of
from wardrobe.models import Item
from wardrobe.recognition.recognition import Colour
from wardrobe.store import Store

NAVY = {"hex": "#000080", "name": "navy", "share": 1.0}


class ChangedRecogniser(FakeRecogniser):
    """A later version that says something else about everything, and meanwhile lets `busy` happen."""

    def __init__(self, busy=lambda: None) -> None:
        super().__init__()
        self.busy = busy

    def recognise(self, photo):
        self.busy()
        said = super().recognise(photo)
        return replace(
            said,
            type="dress",
            colours=(Colour("#ffffff", "white", 1.0),),
            vectors={"fake@2": said.vectors["fake@1"] * 0.5},
            recogniser="fake-recogniser@2",
        )


def corrected(store: Store, item_id: str, **said: Any) -> None:
    with store.session() as session:
        correct_item(session, session.get(Item, item_id), **said)


def again(store: Store, item_id: str, recogniser: FakeRecogniser) -> Item:
    with store.session() as session:
        item = session.get(Item, item_id)
        recognise_again(store, session, item, recogniser)
        return item


def test_a_correction_counts_and_what_was_recognised_is_remembered(store: Store) -> None:
    item = put(store, ANNA, "mine", photo())
    corrected(store, item.id, type="blazer", title=" My blazer ", colours=[NAVY])
    with store.session() as session:
        item = session.get(Item, item.id)
        assert (item.type, item.slot, item.title, item.colours) == (
            "blazer",
            "outerwear",
            "My blazer",
            [NAVY],
        )
        assert item.corrected == {"type": "blazer", "title": "My blazer", "colours": [NAVY]}
        assert item.recognised["type"] == "trousers"


FIELDS: dict[str, Mapping[str, Any]] = {
    "nothing": {},
    "type": {"type": "blazer"},
    "title": {"title": "x"},
    "colours": {"colours": [NAVY]},
    "attributes": {"attributes": {"pattern": "striped", "collar": None}},
    "all": {"type": "blazer", "title": "x", "colours": [NAVY]},
}


@pytest.mark.parametrize("fields", FIELDS)
def test_recognising_again_changes_what_nobody_corrected_and_nothing_else(store: Store, fields: str) -> None:
    item_id = put(store, ANNA, "mine", photo(), title="from the shop").id
    corrected(store, item_id, **FIELDS[fields])
    item = again(store, item_id, ChangedRecogniser())
    said = FIELDS[fields]
    assert item.type == said.get("type", "dress")
    assert item.slot == ("outerwear" if "type" in said else "dress")
    assert item.title == said.get("title", "from the shop")
    assert item.colours == said.get("colours", [{"hex": "#ffffff", "name": "white", "share": 1.0}])
    assert item.recognised["recogniser"] == "fake-recogniser@2"
    with store.session() as session:
        assert vectors_of(session, [item_id], ["fake@2"])["fake@2"].shape == (1, 4)
        assert [each.encoder for each in session.get(Item, item_id).vectors] == ["fake@2"]


def test_an_attribute_set_by_hand_counts_and_one_said_to_be_wrong_stays_away(store: Store) -> None:
    item_id = put(store, ANNA, "mine", photo()).id
    corrected(store, item_id, attributes={"pattern": None, "sleeve": "short"})
    corrected(store, item_id, attributes={"collar": "yes"})
    item = again(store, item_id, FakeRecogniser())
    told = {each["name"]: each["value"] for each in item.attributes}
    assert told == {"sleeve": "short", "collar": "yes"}
    assert item.recognised["attributes"][0]["value"] == "plain"


def test_recognising_twice_the_same_way_changes_nothing(store: Store) -> None:
    before = put(store, ANNA, "mine", photo())
    item = again(store, before.id, FakeRecogniser())
    assert (item.photo, item.cutout, item.recognised) == (before.photo, before.cutout, before.recognised)


def test_a_correction_made_while_recognising_again_stays(store: Store) -> None:
    item_id = put(store, ANNA, "mine", photo()).id
    meanwhile = ChangedRecogniser(lambda: corrected(store, item_id, type="cap"))
    item = again(store, item_id, meanwhile)
    assert (item.type, item.slot) == ("cap", "headwear")


def test_an_item_deleted_while_recognising_again_stays_deleted(store: Store) -> None:
    item_id = put(store, ANNA, "mine", photo()).id

    def delete() -> None:
        with store.session() as session:
            delete_item(session, session.get(Item, item_id))

    with pytest.raises(ItemGoneError, match=item_id):
        again(store, item_id, ChangedRecogniser(delete))


def test_corrections_by_two_at_once_are_both_kept(store: Store) -> None:
    item_id = put(store, ANNA, "mine", photo()).id
    with store.session() as first:
        held = first.get(Item, item_id)
        corrected(store, item_id, type="blazer")  # after the first has read the item
        correct_item(first, held, title="mine")
    with store.session() as session:
        item = session.get(Item, item_id)
        assert item.corrected == {"type": "blazer", "title": "mine"}
        assert (item.type, item.slot) == ("blazer", "outerwear")


def test_a_shops_word_still_counts_when_recognising_again(store: Store) -> None:
    item_id = put(store, SHOP, "shop:demo", photo(), claimed_type="Skirts").id
    assert again(store, item_id, ChangedRecogniser()).type == "skirt"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"type": "spaceship"}, "must be one of"),
        ({"type": "unsure"}, "must be one of"),
        ({"title": "x" * 501}, "at most 500"),
        ({"colours": [NAVY] * 4}, "at most 3"),
        ({"colours": [{"hex": "navy", "name": "navy", "share": 1}]}, "needs hex"),
        ({"colours": [{"hex": "#000080", "name": "", "share": 1}]}, "needs hex"),
        ({"colours": [{"hex": "#000080", "name": "navy", "share": 2}]}, "needs hex"),
        ({"attributes": {"Pattern!": "striped"}}, "small letters"),
        ({"attributes": {"pattern": "x" * 41}}, "small letters"),
    ],
)
def test_bad_corrections_are_refused_and_change_nothing(
    store: Store, said: dict[str, Any], words: str
) -> None:
    item_id = put(store, ANNA, "mine", photo()).id
    with pytest.raises(ValueError, match=words):
        corrected(store, item_id, **{"title": "fine", **said})
    with store.session() as session:
        assert session.get(Item, item_id).corrected == {}
