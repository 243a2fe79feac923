import pytest

from compatibility.item_types import ITEM_TYPES, TYPE_NAMES
from compatibility.type_labels import types_labelled
from wardrobe.recognition.type_tree import finer_names, surest, type_tree, way_to

PROBABILITIES = {"shirt": 0.35, "blouse": 0.3, "hoodie": 0.15, "dress": 0.2}


def test_shares_add_up_on_every_level():
    tree = type_tree(PROBABILITIES)
    assert sum(slot.share for slot in tree) == pytest.approx(1)
    for slot in tree:
        assert slot.share == pytest.approx(sum(family.share for family in slot.below))
        for family in slot.below:
            assert family.share == pytest.approx(sum(kind.share for kind in family.below))


def test_every_type_stands_once_under_its_slot_and_family():
    found = [
        (slot.name, family.name, kind.name)
        for slot in type_tree(PROBABILITIES)
        for family in slot.below
        for kind in family.below
    ]
    assert sorted(found) == sorted((kind.slot.value, kind.family, name) for name, kind in ITEM_TYPES.items())


def test_it_goes_down_as_far_as_it_is_sure():
    assert surest(PROBABILITIES, 0.9) == ()
    assert surest(PROBABILITIES, 0.7) == ("top",)
    assert surest(PROBABILITIES, 0.5) == ("top", "shirt")
    assert surest(PROBABILITIES, 0.3) == ("top", "shirt", "shirt")


def test_finer_names_mean_the_type_they_stand_under_by_shops_words_too():
    for name in TYPE_NAMES:
        for finer in finer_names(name):
            assert way_to(finer)[2] == name
            assert types_labelled(finer)[:1] in ((name,), ())
    assert way_to("toga") == ()


def test_all_fifty_categories_of_the_vocabulary_are_in_the_tree(data):
    lines = (data / "vocabularies" / "deepfashion_list_category_cloth.txt").read_text().splitlines()
    names = [line.rsplit(maxsplit=1)[0].lower() for line in lines[-50:]]
    assert len(names) == 50
    assert {name for name in names if not way_to(name)} == set()
