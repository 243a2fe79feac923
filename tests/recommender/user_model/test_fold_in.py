"""How far a few likes move a person."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.user_model.fold_in import fold_in
from recommender.user_model.user_model import Represented


def drawn(seed: int, count: int, dim: int = 3):
    random = np.random.default_rng(seed)
    items = Represented(random.normal(size=(count, dim)), random.normal(size=count))
    return random.normal(size=dim), items, random.uniform(0.1, 2, count), random.normal(size=count)


def cost(person, start, items, weights, targets, hold):
    """The same sum, one thing after the other."""
    total = hold * sum((one - other) ** 2 for one, other in zip(person, start, strict=True))
    for factors, bias, weight, target in zip(*items, weights, targets, strict=True):
        total += weight * (sum(f * p for f, p in zip(factors, person, strict=True)) + bias - target) ** 2
    return total


def test_one_like_worked_by_hand():
    items = Represented(np.array([[2.0, 0.0]]), np.array([0.5]))
    moved = fold_in(np.zeros(2), items, np.ones(1), np.array([1.5]), hold=1.0)
    # (2p + 0.5 - 1.5)^2 + p^2 is least at p = 2/5.
    np.testing.assert_allclose(moved, [0.4, 0], atol=1e-6)


def test_without_likes_nobody_moves():
    start, items, weights, targets = drawn(0, 0)
    np.testing.assert_allclose(fold_in(start, items, weights, targets), start, rtol=1e-6)


@given(seed=st.integers(0, 999), count=st.integers(1, 8))
def test_no_small_step_away_is_better(seed, count):
    start, items, weights, targets = drawn(seed, count)
    best = fold_in(start, items, weights, targets, 0.7).astype(float)
    least = cost(best, start, items, weights, targets, 0.7)
    for step in np.vstack([np.eye(3), -np.eye(3)]) * 0.05:
        assert cost(best + step, start, items, weights, targets, 0.7) > least


@given(seed=st.integers(0, 999))
def test_the_order_of_likes_does_not_count(seed):
    start, items, weights, targets = drawn(seed, 6)
    order = np.random.default_rng(seed).permutation(6)
    turned = Represented(items.factors[order], items.biases[order])
    one = fold_in(start, items, weights, targets)
    np.testing.assert_allclose(fold_in(start, turned, weights[order], targets[order]), one, atol=1e-5)


@given(seed=st.integers(0, 999))
def test_the_stronger_the_hold_the_nearer_to_the_start(seed):
    start, items, weights, targets = drawn(seed, 5)
    ways = [
        np.linalg.norm(fold_in(start, items, weights, targets, hold) - start) for hold in (0.1, 1, 10, 100)
    ]
    assert ways == sorted(ways, reverse=True)


def test_a_hold_of_nothing_is_refused():
    start, items, weights, targets = drawn(0, 2)
    with pytest.raises(ValueError, match="hold above 0"):
        fold_in(start, items, weights, targets, hold=0)
