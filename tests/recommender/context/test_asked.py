import pytest

from recommender.context.context import OCCASIONS, Context, colours_of, occasion_of


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"occasion": "moon landing"}, "unknown occasion 'moon landing'; known: everyday, work"),
        ({"dress_code": "toga"}, "unknown dress_code"),
        ({"season": "monsoon"}, "unknown season"),
        ({"low_c": 9, "high_c": 3}, "low_c 9 is above high_c 3"),
        ({"low_c": -80}, "in Celsius, -60 to 60; got -80"),
        (
            {"colours_wanted": frozenset({"red"}), "colours_banned": frozenset({"red"})},
            "wanted and banned at once: red",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(asked, words):
    with pytest.raises(ValueError, match=words.replace("(", r"\(")):
        Context(**asked)


def test_one_temperature_stands_for_both():
    assert (Context(low_c=4).warmest, Context(high_c=9).coldest) == (4, 9)
    assert Context(low_c=4, high_c=9).coldest == 4
    assert Context().coldest is None
    assert Context().empty
    assert not Context(rain=True).empty


@pytest.mark.parametrize(
    ("words", "occasion"),
    [
        ("Standesamt", "wedding guest"),
        ("job interview", "work"),
        ("Vorstellungsgespräche", "work"),
        ("a birthday party at home", "party"),
        ("cita romántica", "date"),
        ("mariage", "wedding guest"),
        ("black tie", "formal affair"),
        ("una vacanza", "travel"),
        ("HIKING", "sport"),
        ("office party", "party"),
        ("weekend", "everyday"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_free_words_are_understood(words, occasion):
    assert occasion_of(words) == occasion


def test_every_occasion_understands_its_own_name():
    assert [occasion_of(name) for name in OCCASIONS] == list(OCCASIONS)


def test_colours_are_understood_by_name_and_family():
    assert colours_of("navy") == colours_of("dunkelblau") == {"navy"}
    assert {"navy", "teal", "light blue"} <= colours_of("Blue")
    assert colours_of("sky") == set() or colours_of("sky") <= colours_of("blue")
    assert colours_of("loud") == set()
