"""Questions in words become filters, prices and an English text."""

from decimal import Decimal

import pytest

from tests.wardrobe.search.shelves import WORDS
from wardrobe.search.query_words import PriceBound, read_words


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("dress under 50 EUR", ("below", "50", "EUR")),
        ("Kleid unter 49,99 Euro", ("below", "49.99", "EUR")),
        ("robe moins de 30 €", ("below", "30", "EUR")),
        ("vestido menos de 1.299 €", ("below", "1299", "EUR")),
        ("abito sotto 50", ("below", "50", None)),
        ("dress < $20", ("below", "20", "USD")),
        ("bag over € 1,299.50", ("above", "1299.50", "EUR")),
    ],
)
def test_prices_are_read_as_people_write_them(text, bound):
    side, amount, currency = bound
    assert read_words(text, WORDS).prices == (PriceBound(side, Decimal(amount), currency),)


def test_a_bound_without_a_number_is_no_price():
    assert read_words("a dress for under the coat", WORDS).prices == ()


def test_blue_is_every_blue_and_navy_is_navy():
    (blue,) = read_words("blue", WORDS).filters
    (navy,) = read_words("navy", WORDS).filters
    assert {"blue", "navy", "light blue"} <= set(blue.values)
    assert navy.values == ("navy",)


def test_two_words_for_one_field_are_alternatives_and_not_excludes():
    filters = {
        (each.field, each.negated): each.values
        for each in read_words("linen or silk, not plain", WORDS).filters
    }
    assert filters == {("material", False): ("linen", "silk"), ("pattern", True): ("plain",)}


def test_the_text_is_english_in_every_language_and_leaves_out_what_was_not_wanted():
    for text in ("rotes Kleid nicht gestreift", "red dress, not striped"):
        assert read_words(text, WORDS).text == "red dress"
    assert read_words("Nike Schuhe", WORDS).plain == ("nike",)
    assert read_words("Nike Schuhe", WORDS).text == "nike shoes"


def test_nothing_is_understood_of_nothing():
    read = read_words("   ", WORDS)
    assert (read.filters, read.prices, read.text, read.plain) == ((), (), "", ())


def test_a_type_and_another_slot_are_alternatives_and_its_own_slot_adds_nothing():
    (either,) = read_words("shirt or shoes", WORDS).filters
    assert {"shirt", "boots", "trainers"} <= set(either.values)
    (clutch,) = read_words("bag clutch", WORDS).filters
    assert clutch.values == ("clutch",)
