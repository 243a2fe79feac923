from pathlib import Path

import pytest

from training.colour_families import colour_family_accuracy, stated_families
from training.readers.shop_catalogue import CatalogueItem
from wardrobe.recognition.recognition import Colour


def item(colour):
    return CatalogueItem("1", Path("1.jpg"), "Tshirts", colour, None, "")


def read(*names):
    return [Colour("#808080", name, 1 / len(names)) for name in names]


@pytest.mark.parametrize(
    ("word", "families"),
    [
        ("Navy Blue", {"blue"}),
        ("azul marino", {"blue"}),
        ("Schwarz", {"black"}),
        ("Khaki", {"green", "beige"}),
        ("Zebra", set()),
        (None, set()),
    ],
)
def test_a_shops_word_means_families(word, families):
    assert stated_families(word) == families


def test_a_navy_read_as_denim_is_right_and_a_black_one_wrong():
    items = [item("Navy Blue"), item("Navy Blue"), item("Navy Blue"), item("Navy Blue"), item(None)]
    colours = [read("denim blue"), read("black"), read("black", "navy"), read("navy"), read("red")]
    found = colour_family_accuracy(items, colours, [True, True, True, False, True])
    assert found.figures() == {
        "colour_family_accuracy": 0.3333,
        "colour_family_accuracy_all": 0.5,
        "colour_family_among_three": 0.6667,
        "colour_pictures": 3.0,
    }
    assert found.confusion() == {"blue": {"black": 2, "blue": 1}}
    low, high = found.intervals()["colour_family_accuracy"]
    assert low <= 0.3333 <= high


def test_nothing_to_compare_is_no_figure():
    found = colour_family_accuracy([item(None)], [read("red")], [True])
    assert found.figures()["colour_pictures"] == 0
    assert found.intervals() == {}
