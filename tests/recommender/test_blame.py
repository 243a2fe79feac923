import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.blame import blame_shares, item_burdens


def random_scores(seed, count):
    half = np.triu(np.random.default_rng(seed).uniform(-1, 1, (count, count)), 1)
    return half + half.T + np.eye(count)


def test_the_odd_one_out_carries_the_blame():
    """By hand: items 0 and 1 go together (1), item 2 with none (-1): burdens 0, 0 and 1."""
    scores = np.array([[1, 1, -1], [1, 1, -1], [-1, -1, 1]], np.float32)
    assert item_burdens(scores, np.zeros((3, 3))) == pytest.approx([0, 0, 1])
    assert blame_shares(scores, np.zeros((3, 3))) == pytest.approx((0, 0, 1))


def test_an_item_is_held_against_what_is_typical_in_its_place():
    """By hand: all pairs score 0.2, but in place 1 a typical item would score 0.5 with each other."""
    expected = np.full((3, 3), 0.2)
    expected[1] = 0.5
    assert item_burdens(np.full((3, 3), 0.2), expected) == pytest.approx([0, 0.3, 0])
    assert blame_shares(np.full((3, 3), 0.2), expected) == pytest.approx((0, 1, 0))


@given(seed=st.integers(0, 999), count=st.integers(3, 9))
def test_without_typical_items_the_blame_ranks_as_leaving_one_out(seed, count):
    scores = random_scores(seed, count)
    without = []
    for item in range(count):
        rest = np.delete(np.delete(scores, item, 0), item, 1)
        without.append(rest[np.triu_indices(count - 1, 1)].mean())
    shares = blame_shares(scores, np.zeros((count, count)))
    assert np.argsort(shares).tolist() == np.argsort(without).tolist()
    assert sum(shares) == pytest.approx(1)
    assert min(shares) == 0


@pytest.mark.parametrize("count", [2, 4])
def test_where_nothing_helps_the_blame_is_shared_equally(count):
    alike = np.ones((count, count), np.float32)
    assert blame_shares(alike, np.zeros_like(alike)) == pytest.approx((1 / count,) * count)
