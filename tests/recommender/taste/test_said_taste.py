"""A taste in words."""

from datetime import timedelta

import pytest

from compatibility.item_types import ITEM_TYPES
from recommender.taste.counted import counted
from recommender.taste.edits import edits_of, say, weights_of
from recommender.taste.item_traits import FIELDS
from recommender.taste.learn import learn
from recommender.taste.said_taste import said_taste, sentence
from recommender.taste.signals import record, signals_of
from recommender.taste.trait_words import plural, words_for
from tests.recommender.taste.conftest import ANNA, NOW

KINDS = ("shirt", "jeans", "sweater", "blazer", "coat", "t-shirt", "skirt", "blouse")


def said(session):
    signals, edits = signals_of(session, ANNA), edits_of(session, ANNA)
    evidence = counted(signals, NOW)
    return said_taste(signals, evidence, learn(evidence, {}, weights_of(edits)), edits)


@pytest.fixture
def likes_navy_not_florals(session, garment):
    for row, kind in enumerate(KINDS * 2):
        plain = garment(kind, "navy")
        floral = garment(kind, ("red", "green", "beige", "pink")[row % 4], pattern="floral")
        record(session, ANNA, "like", [plain], NOW + timedelta(minutes=row))
        record(session, ANNA, "dislike", [floral], NOW + timedelta(minutes=row))


def test_what_is_certain_is_said_with_what_it_rests_on(session, likes_navy_not_florals):
    found = said(session)
    assert sentence(found).startswith("likes: navy")
    assert "avoids: florals" in sentence(found)
    navy = next(each for each in found if each.trait == "colour:navy")
    assert (navy.stance, navy.by_hand, navy.evidence) == ("likes", False, "16 liked")
    florals = next(each for each in found if each.trait == "pattern:floral")
    assert florals.evidence == "16 not liked"


def test_a_family_of_which_one_colour_was_met_is_not_said_beside_it(session, likes_navy_not_florals):
    assert "colour family:blue" not in {each.trait for each in said(session)}


def test_what_is_liked_as_often_as_not_is_not_said(session, likes_navy_not_florals):
    assert not {each.trait for each in said(session)} & {f"type:{kind}" for kind in KINDS}


def test_two_signals_are_not_enough(session, garment):
    record(session, ANNA, "buy", [garment("dress", "navy")], NOW)
    record(session, ANNA, "buy", [garment("dress", "navy")], NOW)
    assert said(session) == []
    assert sentence([]) == ""


def test_a_word_of_theirs_is_said_first_and_instead(session, likes_navy_not_florals):
    say(session, ANNA, "colour:navy", "ignored", NOW)
    say(session, ANNA, "material:wool", "likes", NOW)
    found = said(session)
    assert [(each.trait, each.stance, each.by_hand) for each in found[:2]] == [
        ("colour:navy", "ignored", True),
        ("material:wool", "likes", True),
    ]
    assert sentence(found).startswith("likes: wool")
    assert found[0].evidence == "16 liked"
    assert found[1].evidence == ""


@pytest.mark.parametrize(
    ("trait", "words"),
    [
        ("type:dress", "dresses"),
        ("type:watch", "watches"),
        ("type:jeans", "jeans"),
        ("type:scarf", "scarves"),
        ("type:glasses", "glasses"),
        ("family:jewellery", "jewellery"),
        ("family:knitwear", "knitwear"),
        ("colour:light blue", "light blue"),
        ("colour family:grey", "greys"),
        ("pattern:floral", "florals"),
        ("pattern:paisley", "paisley patterns"),
        ("material:denim", "denim"),
        ("sleeve:none", "sleeveless pieces"),
        ("sleeve:long", "long sleeves"),
        ("length:short", "short lengths"),
        ("gender:women", "women's pieces"),
        ("price:under 50 EUR", "prices under 50 EUR"),
    ],
)
def test_traits_in_words(trait, words):
    assert words_for(trait) == words


def test_every_field_and_type_has_words():
    assert all(words_for(f"{field}:x") for field in FIELDS)
    assert not any(plural(kind).endswith("sss") for kind in ITEM_TYPES)


def test_of_who_only_ever_says_yes_more_is_asked(session, garment):
    for kind in KINDS:
        record(session, ANNA, "like", [garment(kind, "navy")], NOW)
    assert said(session) == []
    for kind in KINDS * 4:
        record(session, ANNA, "like", [garment(kind, "navy")], NOW)
    assert sentence(said(session)).startswith("likes: navy")
