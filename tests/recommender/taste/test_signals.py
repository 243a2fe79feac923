"""What people do: kept, aged, taken back."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from recommender.taste.counted import HALF_LIFE_DAYS, aged, counted, worth
from recommender.taste.edits import edits_of, say
from recommender.taste.known_taste import known_taste
from recommender.taste.reset import reset
from recommender.taste.signal_kinds import KINDS
from recommender.taste.signals import acts_of, record, signals_of, take_back
from recommender.taste.taste_of import taste_of
from tests.recommender.taste.conftest import ANNA, BORIS, NOW
from wardrobe.items import delete_item
from wardrobe.models import Item
from wardrobe.person_models import Signal, TasteEdit


def weight_of(session, at, now, kind="like"):
    return [
        each.weight for each in counted(signals_of(session, ANNA), now) if each.liked == KINDS[kind].liked
    ]


def test_a_signal_remembers_what_the_item_was(session, garment):
    item = garment("dress", "navy", pattern="floral")
    record(session, ANNA, "like", [item], NOW)
    delete_item(session, session.get(Item, item))
    (signal,) = signals_of(session, ANNA)
    names = {trait["name"] for trait in signal.traits}
    assert names == {"type:dress", "colour:navy", "colour family:blue", "pattern:floral"}
    assert taste_of(session, ANNA, NOW).weights["colour:navy"] > 0


def test_acts_are_listed_newest_first(session, garment):
    first, second = garment(), garment()
    kept = record(session, ANNA, "keep", [first, second], NOW)
    worn = record(session, ANNA, "wear", [second], NOW + timedelta(days=1))
    acts = acts_of(session, ANNA)
    assert [(act.id, act.kind, act.items) for act in acts] == [
        (worn, "wear", (second,)),
        (kept, "keep", (first, second)),
    ]


def test_one_act_counts_once_however_often_it_is_recorded(session, garment):
    item = garment()
    assert record(session, ANNA, "wear", [item, item], NOW, act="cal_1") == "cal_1"
    record(session, ANNA, "wear", [item], NOW, act="cal_1")
    assert len(signals_of(session, ANNA)) == 1
    record(session, ANNA, "swap_away", [item], NOW, act="cal_1")
    assert [act.kind for act in acts_of(session, ANNA)] == ["swap_away", "wear"]


@pytest.mark.parametrize("kind", KINDS)
def test_taking_back_restores_the_former_taste_exactly(session, garment, kind):
    navy, red = garment("dress", "navy"), garment("jeans", "red")
    record(session, ANNA, "like", [navy, red], NOW)
    say(session, ANNA, "colour:red", "avoids", NOW)
    before = taste_of(session, ANNA, NOW)
    act = record(session, ANNA, kind, [navy], NOW + timedelta(minutes=1))
    assert taste_of(session, ANNA, NOW) != before or kind == "like"
    assert take_back(session, ANNA, act)
    assert taste_of(session, ANNA, NOW) == before
    assert not take_back(session, ANNA, act)


def test_the_last_word_on_an_item_counts(session, garment):
    item = garment()
    record(session, ANNA, "like", [item], NOW)
    record(session, ANNA, "like", [item], NOW)
    assert weight_of(session, ANNA, NOW) == [1.0]
    record(session, ANNA, "dislike", [item], NOW)
    assert weight_of(session, ANNA, NOW) == []
    assert weight_of(session, ANNA, NOW, "dislike") == [1.0]


def test_a_signal_counts_half_after_its_half_life():
    assert aged(NOW, NOW) == aged(NOW, NOW + timedelta(hours=11)) == 1
    assert aged(NOW, NOW + timedelta(days=HALF_LIFE_DAYS)) == pytest.approx(0.5)
    assert aged(NOW, NOW + timedelta(days=2 * HALF_LIFE_DAYS)) == pytest.approx(0.25)
    assert aged(NOW, NOW - timedelta(days=3)) == 1


def test_old_likes_move_a_taste_less(session, garment):
    record(session, ANNA, "like", [garment()], NOW)
    new, old = (taste_of(session, ANNA, NOW + timedelta(days=days)) for days in (0, HALF_LIFE_DAYS))
    assert 0 < old.weights["colour:navy"] < new.weights["colour:navy"]


def test_the_same_state_gives_the_same_taste_all_day(session, garment):
    record(session, ANNA, "like", [garment()], NOW)
    assert taste_of(session, ANNA, NOW) == taste_of(session, ANNA, NOW + timedelta(hours=11))


def test_hidden_items_are_hidden_until_taken_back(session, garment):
    item = garment()
    act = record(session, ANNA, "hide", [item], NOW)
    assert taste_of(session, ANNA, NOW).hidden == {item}
    take_back(session, ANNA, act)
    assert taste_of(session, ANNA, NOW).empty


def test_nobody_sees_or_takes_back_what_another_did(session, garment):
    act = record(session, ANNA, "like", [garment()], NOW)
    assert acts_of(session, BORIS) == []
    assert taste_of(session, BORIS, NOW).empty
    assert not take_back(session, BORIS, act)
    assert len(acts_of(session, ANNA)) == 1


@pytest.mark.parametrize(
    ("kind", "count", "act", "told"),
    [
        ("love", 1, None, "unknown kind of signal 'love'; known: like"),
        ("like", 0, None, "takes 1 to 64"),
        ("like", 65, None, "takes 1 to 64"),
        ("like", 1, "", "1 to 40 characters"),
        ("like", 1, "x" * 41, "1 to 40 characters"),
    ],
)
def test_what_is_no_signal_is_refused(session, garment, kind, count, act, told):
    with pytest.raises(ValueError, match=told):
        record(session, ANNA, kind, [garment()] * count, NOW, act)


def test_nothing_is_recorded_when_one_item_cannot_be_seen(session, garment):
    with pytest.raises(LookupError, match="no item"):
        record(session, ANNA, "like", [garment(), garment(owner=BORIS)], NOW)
    assert signals_of(session, ANNA) == []


def test_a_word_of_theirs_outweighs_what_was_learned(session, garment):
    record(session, ANNA, "like", [garment("dress", "navy") for _ in range(20)], NOW)
    say(session, ANNA, "colour:navy", "avoids", NOW)
    assert taste_of(session, ANNA, NOW).weights["colour:navy"] == -1.5
    say(session, ANNA, "colour:navy", "ignored", NOW)
    assert taste_of(session, ANNA, NOW).weights["colour:navy"] == 0
    say(session, ANNA, "colour:navy", None, NOW)
    assert taste_of(session, ANNA, NOW).weights["colour:navy"] > 0
    assert edits_of(session, ANNA) == {}


@pytest.mark.parametrize(
    ("trait", "stance", "told"),
    [
        ("navy", "likes", "is no trait"),
        ("colour:navy", "loves", "is no stance"),
        ("colour:" + "x" * 80, "likes", "80"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(session, trait, stance, told):
    with pytest.raises(ValueError, match=told):
        say(session, ANNA, trait, stance, NOW)


def test_a_reset_deletes_every_row_of_the_owner_and_no_other(session, garment):
    for owner in (ANNA, BORIS):
        record(session, owner, "like", [garment(owner=owner)], NOW)
        say(session, owner, "colour:navy", "likes", NOW)
    reset(session, ANNA)
    assert taste_of(session, ANNA, NOW).empty
    for table in (Signal, TasteEdit):
        assert session.scalars(select(table.owner_id)).all() == [BORIS]
        assert session.scalar(select(func.count()).select_from(table)) == 1


def test_each_further_time_among_ones_own_things_tells_less():
    once, twice, often = (worth(KINDS["wear"], times) for times in (1, 2, 50))
    assert once == 0.5
    assert once < twice < often < 3
    assert twice - once > worth(KINDS["wear"], 51) - often
    assert worth(KINDS["wear"], 0.25) == 0.125
    assert worth(KINDS["buy"], 50) == 75


def test_who_wears_everything_alike_prefers_nothing(session, garment):
    """However unlike the usual a wardrobe is: what counts is what is worn more often than the rest of it."""
    colours, kinds = ("red", "navy", "green", "purple", "olive"), ("dress", "skirt", "jeans", "tunic")
    owned = [garment(kind, colour) for colour in colours for kind in kinds * 6]
    for start in (*range(0, 120, 60), *range(0, 120, 60)):
        record(session, ANNA, "wear", owned[start : start + 60], NOW)
    known = known_taste(session, ANNA, NOW)
    assert known.words == ""
    for _ in range(20):
        record(session, ANNA, "wear", owned[24:48], NOW)
    often = known_taste(session, ANNA, NOW)
    assert often.taste.weights["colour:navy"] > known.taste.weights["colour:navy"] + 0.1
    assert often.learned.liked["colour:navy"] > 0.8


def test_who_owns_little_is_held_against_what_is_common(session, garment):
    record(session, ANNA, "wear", [garment("dress", "purple")], NOW)
    assert taste_of(session, ANNA, NOW).weights["colour:purple"] > 0.05
