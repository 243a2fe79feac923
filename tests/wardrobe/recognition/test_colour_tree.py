import csv

import pytest

from wardrobe.recognition.colour_names import ANCHORS
from wardrobe.recognition.colour_tree import (
    FAMILIES,
    MULTICOLOUR,
    NAMES,
    family_of,
    names_of,
    overall_name,
)
from wardrobe.recognition.recognition import Colour
from wardrobe.vocabulary.shop_words import default_dictionary


def colours(*parts):
    return [Colour("#808080", name, share) for name, share in parts]


def test_navy_is_a_blue():
    assert family_of("navy") == "blue"
    assert "navy" in names_of("blue")


def test_every_name_hangs_in_the_tree_once():
    assert len(set(NAMES)) == len(NAMES) == sum(len(names_of(family)) for family in FAMILIES)
    assert all(family_of(name) in FAMILIES for name in NAMES)


def test_a_family_is_one_of_its_own_names():
    assert all(family_of(family) == family for family in FAMILIES)


def test_pictures_are_read_into_exactly_this_vocabulary():
    assert set(ANCHORS) | {MULTICOLOUR} == set(NAMES)


def test_shops_words_mean_names_of_this_vocabulary():
    with default_dictionary().open(encoding="utf-8", newline="") as lines:
        meant = {row["value"] for row in csv.DictReader(lines) if row["field"] == "colour"}
    assert {name for value in meant for name in value.split("|")} == set(NAMES)


def test_a_name_of_another_vocabulary_has_no_family():
    assert family_of("booger green") is None
    with pytest.raises(ValueError, match="booger"):
        names_of("booger green")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ([], None),
        ([("navy", 0.9)], "navy"),
        ([("red", 0.4), ("blue", 0.3), ("yellow", 0.2)], MULTICOLOUR),
        ([("red", 0.6), ("blue", 0.2), ("yellow", 0.2)], "red"),
        ([("navy", 0.4), ("blue", 0.3), ("light blue", 0.2)], "navy"),
        ([("red", 0.45), ("blue", 0.45), ("yellow", 0.1)], "red"),
        ([("booger green", 1.0)], "booger green"),
    ],
)
def test_a_garment_is_multicoloured_when_no_family_leads(parts, name):
    assert overall_name(colours(*parts)) == name
