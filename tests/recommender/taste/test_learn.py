"""Learning a taste: by hand, beside a slow climb, and what must always hold."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq, minimize

from recommender.taste.common_traits import centring, common_shares, group_of
from recommender.taste.learn import VARIANCE, Evidence, learn
from recommender.taste.taste import Taste

NAMES = (
    "type:dress",
    "colour:navy",
    "colour:red",
    "pattern:floral",
    "pattern:plain",
    "sleeve:long",
    "made:up",
)
ROWS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from((0.25, 0.5, 1.0))),
    min_size=1,
    max_size=4,
    unique_by=lambda pair: pair[0],
).map(tuple)
SIGNALS = st.lists(st.builds(Evidence, ROWS, st.booleans(), st.floats(0.05, 2.0)), min_size=0, max_size=8)
EDITS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from((1.5, -1.5, 0.0)), max_size=2)
FEW = settings(deadline=None, max_examples=25)


def score(learned, row):
    return Taste(learned.weights, learned.others).score(row)


def test_one_like_of_one_trait_by_hand():
    # A field that nothing is known to be usual in: the mode w solves w / variance = sigmoid(-w).
    learned = learn([Evidence((("price:under 50 EUR", 1.0),), True, 1.0)], {}, {})
    expected = brentq(lambda w: w / VARIANCE - 1 / (1 + math.exp(w)), 0, 1)
    assert learned.weights["price:under 50 EUR"] == pytest.approx(expected, abs=1e-8)
    sigmoid = 1 / (1 + math.exp(-expected))
    spread = 1 / math.sqrt(1 / VARIANCE + sigmoid * (1 - sigmoid))
    assert learned.liked["price:under 50 EUR"] == pytest.approx(
        0.5 * (1 + math.erf(expected / spread / math.sqrt(2))), abs=1e-8
    )


def test_nothing_known_says_nothing():
    learned = learn([], {}, {})
    assert (learned.weights, learned.others, learned.liked) == ({}, {}, {})


@settings(deadline=None, max_examples=8)
@given(SIGNALS.filter(bool), EDITS)
def test_the_steps_end_where_a_slow_climb_ends(signals, edits):
    learned = learn(signals, {}, edits)
    free = [name for name in learned.weights if name not in edits]
    centred = centring(free, common_shares())

    def depth(weights):
        full = dict(zip(free, centred @ weights, strict=True)) | edits
        scores = [sum(full[name] * share for name, share in each.traits) for each in signals]
        said = [
            each.weight * np.logaddexp(0, -score if each.liked else score)
            for each, score in zip(signals, scores, strict=True)
        ]
        return sum(said) + (weights**2).sum() / (2 * VARIANCE)

    slow = minimize(depth, np.zeros(len(free)), method="L-BFGS-B", options={"ftol": 1e-14, "gtol": 1e-8})
    expected = dict(zip(free, centred @ slow.x, strict=True))
    for name in free:
        assert learned.weights[name] == pytest.approx(expected[name], abs=2e-4)


@FEW
@given(SIGNALS, EDITS, ROWS, st.floats(0.05, 2.0))
def test_a_like_never_lowers_the_same_item_nor_a_dislike_raises_it(signals, edits, row, weight):
    before = score(learn(signals, {}, edits), row)
    assert score(learn([*signals, Evidence(row, True, weight)], {}, edits), row) >= before - 1e-7
    assert score(learn([*signals, Evidence(row, False, weight)], {}, edits), row) <= before + 1e-7


@FEW
@given(SIGNALS, EDITS)
def test_likes_turned_into_dislikes_turn_the_taste_around(signals, edits):
    around = [Evidence(each.traits, not each.liked, each.weight) for each in signals]
    learned = learn(signals, {}, edits)
    turned = learn(around, {}, {name: -weight for name, weight in edits.items()})
    for name, weight in learned.weights.items():
        assert turned.weights[name] == pytest.approx(-weight, abs=1e-7)


@FEW
@given(SIGNALS)
def test_an_edit_is_taken_at_its_word(signals):
    learned = learn(signals, {}, {"colour:navy": -1.5})
    assert learned.weights["colour:navy"] == -1.5
    assert "colour:navy" not in learned.liked


def test_likes_alone_leave_the_usual_garment_where_it_was():
    """Plain, casual and long-sleeved is what most things are: to like such things says little of them."""
    usual = (("pattern:plain", 1.0), ("formality:casual", 1.0))
    rare = (("pattern:floral", 1.0), ("formality:casual", 1.0))
    learned = learn([Evidence(usual, True, 1.0)] * 7 + [Evidence(rare, True, 1.0)] * 3, {}, {})
    assert score(learned, rare) > score(learned, usual)
    usual_of = {name: share for name, share in common_shares().items() if name.startswith("pattern")}
    assert abs(score(learned, tuple(usual_of.items()))) < 0.05


def test_what_was_never_met_is_measured_against_the_usual_too():
    learned = learn([Evidence((("colour:black", 1.0),), True, 1.0)] * 5, {}, {})
    never_met = score(learned, (("colour:fuchsia", 1.0),))
    assert learned.weights["colour:red"] < never_met < 0 < learned.weights["colour:black"]


def test_a_prior_is_where_learning_starts():
    learned = learn([], {"price:under 50 EUR": 0.3}, {})
    assert learned.weights["price:under 50 EUR"] == pytest.approx(0.3)
    liked = learn([Evidence((("price:under 50 EUR", 1.0),), True, 1.0)], {"price:under 50 EUR": 0.3}, {})
    assert liked.weights["price:under 50 EUR"] > 0.3


def test_what_every_look_needs_is_not_liked_for_being_worn():
    """Whoever wears trainers likes them better than other shoes, not better than tops."""
    worn = [Evidence((("type:trainers", 1.0),), True, 1.0), Evidence((("type:dress", 1.0),), True, 1.0)] * 5
    learned = learn(worn, {}, {})
    assert learned.weights["type:heels"] < 0 < learned.weights["type:trainers"]
    assert learned.weights["type:shirt"] < 0 < learned.weights["type:dress"]
    assert group_of("type:trainers") == group_of("type:heels") != group_of("type:dress")
    assert group_of("family:shirt") != group_of("type:shirt") == group_of("type:jeans")
    assert score(learned, (("type:handbag", 1.0),)) == 0


def test_the_usual_shares_of_a_group_leave_room_for_what_is_rare():
    totals = {}
    for name, share in common_shares().items():
        totals[group_of(name)] = totals.get(group_of(name), 0.0) + share
    assert all(0.5 < total < 1 for total in totals.values())
