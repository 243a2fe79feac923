from pathlib import PurePosixPath

import pytest

from wardrobe.audit.catalogue_row import CatalogueRow
from wardrobe.audit.stated import meaning_of, stated, titled
from wardrobe.vocabulary.shop_words import ShopWords


@pytest.fixture(scope="module")
def dictionary():
    return ShopWords.load()


def row(number, **words):
    return CatalogueRow(number, str(number), "", words, PurePosixPath("x.jpg"))


def test_colours_are_classes_by_family_and_types_by_the_shops_own_word(dictionary):
    rows = [
        row(0, colour="Navy Blue", type="Kurtas"),
        row(1, colour="Blue", type="Tunics"),
        row(2, colour="blue", type="kurtas"),
        row(3, type="Kurtas"),
    ]
    colours, types = (stated(rows, field, dictionary) for field in ("colour", "type"))
    assert colours.labels.tolist() == [0, 0, 0, -1]
    assert colours.meanings == (frozenset({"blue"}),)
    assert types.keys == ("kurtas", "tunics")
    assert types.labels.tolist() == [0, 1, 0, 0]
    assert types.words == ("Kurtas", "Tunics")


def test_a_word_in_no_dictionary_is_a_class_of_its_own(dictionary):
    said = stated([row(0, colour="Zebra"), row(1, colour="Red")], "colour", dictionary)
    assert said.meanings[said.keys.index("zebra")] == frozenset()


@pytest.mark.parametrize(
    ("word", "field", "meant"),
    [
        ("AZUL MARINO", "colour", {"blue"}),
        ("TEJANO MEDIO", "colour", {"blue"}),
        ("granate", "colour", {"red"}),
        ("Schwarz", "colour", {"black"}),
        ("Kleid", "type", {"dress"}),
        ("rayé", "pattern", {"striped"}),
        ("Red", "type", set()),
    ],
)
def test_words_mean_the_same_in_every_language(dictionary, word, field, meant):
    assert meaning_of(word, field, dictionary) == meant


def test_a_title_names_what_it_names(dictionary):
    assert titled("Rocia Women Casual Brown Sandal", "colour", dictionary) == {"brown"}
    assert titled("Hemd, rot-weiß gestreift", "pattern", dictionary) == {"striped"}
    assert titled("ASICS Gel Enduro 7", "colour", dictionary) == frozenset()
