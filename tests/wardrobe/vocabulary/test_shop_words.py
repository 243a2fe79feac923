"""The dictionary: five languages, endings, compounds, and someone's own words on top."""

import csv

import pytest

from compatibility.item_types import ITEM_TYPES, Slot
from wardrobe.vocabulary.shop_words import (
    LANGUAGES,
    DictionaryError,
    Meaning,
    ShopWords,
    default_dictionary,
)


@pytest.fixture(scope="module")
def words():
    return ShopWords.load()


def rows():
    with default_dictionary().open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def said(words, text):
    meanings = [meaning for piece in words.pieces(text) for meaning in piece.meanings]
    return {meaning.field: meaning.values[0] for meaning in meanings if meaning.field != "filler"}


def test_every_type_has_a_word_in_every_language():
    listed = {
        (value, row["language"])
        for row in rows()
        if row["field"] == "type"
        for value in row["value"].split("|")
    }
    assert listed == {(name, language) for name in ITEM_TYPES for language in LANGUAGES}


def test_slots_are_ours():
    assert {row["value"] for row in rows() if row["field"] == "slot"} <= {slot.value for slot in Slot}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("red striped dress", {"colour": "red", "pattern": "striped", "type": "dress"}),
        ("rotes gestreiftes Kleid", {"colour": "red", "pattern": "striped", "type": "dress"}),
        ("robes rouges à manches longues", {"colour": "red", "sleeve": "long", "type": "dress"}),
        ("vestidos rojos sin mangas", {"colour": "red", "sleeve": "none", "type": "dress"}),
        ("vestiti rossi a maniche corte", {"colour": "red", "sleeve": "short", "type": "dress"}),
        ("schwarze Lederjacken", {"colour": "black", "material": "leather", "type": "jacket"}),
        ("bolsos negros de piel", {"colour": "black", "material": "leather", "slot": "bag"}),
        ("chaussures noires en cuir", {"colour": "black", "material": "leather", "slot": "footwear"}),
    ],
)
def test_a_query_is_read_in_each_language(words, text, meant):
    assert said(words, text) == meant


def test_a_word_of_two_languages_is_read_in_the_language_of_the_text(words):
    assert said(words, "rosa Bluse")["colour"] == "light pink"
    assert said(words, "falda rosa")["colour"] == "pink"


def test_a_whole_cell_is_looked_up_in_any_language(words):
    assert words.means("Marineblau") == (Meaning("colour", ("navy",)),)
    assert words.means("Pants")[0].values[0] == "trousers"
    assert words.means("Marineblau gestreift mit Hut") == ()


def test_unknown_words_come_back_as_they_are(words):
    assert [piece.words for piece in words.pieces("Nike shirt") if not piece.meanings] == ["nike"]


def test_own_words_win(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("field,value,language,words\ncolour,teal,en,lagoon|navy\n")
    words = ShopWords.load(own)
    assert words.means("lagoon") == words.means("navy") == (Meaning("colour", ("teal",)),)


@pytest.mark.parametrize(
    ("text", "told"),
    [("a,b\n", "own.csv:1"), ("field,value,language,words\ncolour,teal,en,\n", "own.csv:2")],
)
def test_a_malformed_dictionary_is_refused_by_line(tmp_path, text, told):
    own = tmp_path / "own.csv"
    own.write_text(text)
    with pytest.raises(DictionaryError, match=told):
        ShopWords.load(own)
