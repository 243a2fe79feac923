import csv

import pytest

from compatibility.item_types import ITEM_TYPES, TYPE_NAMES, Slot
from compatibility.type_labels import _TYPES_BY_LABEL, types_labelled


@pytest.mark.parametrize("name", TYPE_NAMES)
def test_a_type_is_its_own_label(name):
    assert types_labelled(name) == (name,)


@pytest.mark.parametrize(
    ("label", "first"),
    [
        ("T-Shirt", "t-shirt"),
        ("  Puffer   Coat ", "puffer coat"),
        ("Kurtas", "tunic"),
        ("Totes bag", "tote bag"),
    ],
)
def test_case_and_spaces_do_not_matter(label, first):
    assert types_labelled(label)[0] == first


def test_a_coarse_label_stands_for_several_types_of_one_slot():
    shoes = types_labelled("Shoes")
    assert {ITEM_TYPES[name].slot for name in shoes} == {Slot.FOOTWEAR}
    assert len(shoes) > 3


def test_a_label_that_means_none_of_ours_gets_none():
    assert types_labelled("Beach Towel") == ()


def test_every_synonym_leads_to_known_types():
    assert all(name in ITEM_TYPES for types in _TYPES_BY_LABEL.values() for name in types)


@pytest.mark.parametrize(
    ("file", "column", "foreign"),
    [
        ("outfits/items.csv", "type", {"Gadget", "Keyring", "Beach Towel"}),
        ("closet-photos/images.csv", "label", set()),
        (
            "shop-catalogue/styles.csv",
            "articleType",
            {"Kurta Sets", "Cufflinks", "Sarees", "Accessory Gift Set", "Travel Accessory"},
        ),
    ],
)
def test_the_labels_of_the_data_sets_are_covered(data, file, column, foreign):
    with (data / file).open(newline="") as lines:
        labels = {row[column] for row in csv.DictReader(lines)}
    assert {label for label in labels if not types_labelled(label)} == foreign
