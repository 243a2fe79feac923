"""What is found for a question, in which order, and what is said about it."""

import numpy as np
import pytest

from tests.wardrobe.search.shelves import SPACES, WORDS, at, item, shelf
from wardrobe.search.changes import ChangeError, changes, kept_of
from wardrobe.search.filters import Filter
from wardrobe.search.find import find
from wardrobe.search.query_words import read_words
from wardrobe.search.question import Question

SHELF = shelf(
    item("dress", "dress", "Summer dress", ("red",), {"price": "80.00 EUR"}, [("sleeve", "none")], 10),
    item(
        "dress", "dress", "Striped linen dress", ("navy",), {"price": "40.00 EUR"}, [("sleeve", "short")], 20
    ),
    item("dress", "dress", "Dress", ("blue",), {}, [], 30),
    item("shirt", "top", "Nike shirt", ("white",), {"price": "20.00 EUR", "fabric": "100% Cotton"}, [], 40),
    item("blouse", "top", "Blouse", ("white",), {}, [], 5),
)


def asked(text, columns=SHELF, **more):
    found = find(columns, SPACES, Question(words=read_words(text, WORDS), **more))
    return found, [hit.row for hit in found.hits]


def picture(degrees):
    return {"plane@1": at(degrees)}


def test_a_picture_finds_the_nearest_first_and_says_which_is_the_same():
    found = find(SHELF, SPACES, Question(picture=picture(29)))
    assert [hit.row for hit in found.hits] == [2, 1, 3, 0, 4]
    assert [hit.verdict for hit in found.hits[:2]] == ["same", None]
    assert found.hits[0].picture_cosine == pytest.approx(np.cos(np.radians(1)), abs=1e-4)


def test_words_keep_what_says_so_and_nothing_else_when_that_fills_the_list():
    assert asked("red dress", limit=1)[1] == [0]
    assert asked("navy dress", limit=1)[1] == [1]


def test_kin_follow_then_those_that_do_not_say():
    found, rows = asked("navy dress")
    assert rows[:2] == [1, 2]
    assert "1 says colour navy; then come 1 of the same family" in found.relaxed
    assert "colour blue, near to navy" in found.hits[1].reasons


def test_what_does_not_say_comes_behind_and_what_says_otherwise_stays_away():
    found, rows = asked("sleeveless dress")
    assert rows == [0, 2]
    assert "does not say its sleeve" in found.hits[1].reasons


def test_something_else_is_shown_only_when_there_is_nothing_and_it_is_said():
    found, rows = asked("green dress")
    assert sorted(rows) == [0, 1, 2]
    assert any("colour green" in note and "lifted" in note for note in found.relaxed)


def test_types_prices_and_exclusions_are_never_lifted():
    found, rows = asked("dress under 30 EUR")
    assert rows == []
    assert "without price below 30 EUR there are 3" in found.loosen
    assert asked("dress not blue")[1] == [0]


def test_a_price_in_another_currency_or_unknown_is_not_below():
    assert asked("dress under 50 EUR")[1] == [1]
    assert asked("dress under 50 USD")[1] == []


def test_facts_of_the_shop_count_and_are_named():
    found, rows = asked("cotton shirt")
    assert rows[0] == 3
    assert "material cotton, said by the shop" in found.hits[0].reasons


def test_a_word_in_no_dictionary_is_looked_for_in_titles():
    found, rows = asked("nike")
    assert rows[0] == 3
    assert "its title says nike" in found.hits[0].reasons


def test_a_picture_and_words_narrow_and_rank():
    assert asked("blouse", picture=picture(40))[1] == [4, 3]
    assert asked("shirt", picture=picture(5))[1][0] == 3  # a blouse is only kin


def test_like_this_but_sleeveless_keeps_the_rest():
    like = SHELF.words[1]
    change = changes({"sleeve": "sleeveless"}, WORDS)
    question = Question(
        picture=picture(20), filters=change, kept=kept_of(like, change), leave_out=frozenset({"itm_1"})
    )
    found = find(SHELF, SPACES, question)
    assert found.hits[0].row == 0
    assert any(reason.startswith("as it was: dress") for reason in found.hits[0].reasons)
    assert found.hits[0].verdict is None
    assert 1 not in [hit.row for hit in found.hits]


def test_what_cannot_change_is_refused_with_what_can():
    with pytest.raises(ChangeError, match="no 'wheels' to change"):
        changes({"wheels": "four"}, WORDS)
    with pytest.raises(ChangeError, match="none, short"):
        changes({"sleeve": "purple"}, WORDS)
    assert changes({"sleeve": "none"}, WORDS)[0].values == ("none",)


def test_an_empty_shelf_says_so():
    found = find(shelf(), SPACES, Question(words=read_words("red dress", WORDS)))
    assert found.hits == ()
    assert "nothing to search yet" in found.loosen[0]


def test_what_a_picture_implies_gives_way_to_words_and_is_lifted_first():
    implied = (Filter("slot", ("bag",), "", implied=True),)
    found = find(SHELF, SPACES, Question(picture=picture(0), filters=implied))
    assert len(found.hits) == 5
    assert found.relaxed == ("nothing else here is slot bag",)
    assert asked("dress", picture=picture(0), filters=implied)[1] == [0, 1, 2]


def test_the_same_question_gets_the_same_answer():
    assert asked("blue dress", picture=picture(12))[0] == asked("blue dress", picture=picture(12))[0]


def test_the_limit_holds():
    assert len(find(SHELF, SPACES, Question(picture=picture(0), limit=2)).hits) == 2
