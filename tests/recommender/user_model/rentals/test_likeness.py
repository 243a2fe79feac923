"""How much more a thing is for one group than things are."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.user_model.rentals.likeness import CATEGORY_HOLD, likeness


def counts(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 9, (6, 3)).astype(np.float32)


def test_an_item_worked_by_hand():
    given_counts = np.array([[30, 10], [10, 30]], np.float32)
    found = likeness(given_counts, np.array([0, 1]), 2, hold=10.0)
    in_category = (30 + CATEGORY_HOLD * 0.5) / (40 + CATEGORY_HOLD)
    share = (30 + 10 * in_category) / (40 + 10)
    assert np.isclose(found.items[0, 0], np.log(share / 0.5 + 1e-4), atol=1e-5)
    assert np.isclose(found.categories[0, 0], np.log(in_category / 0.5 + 1e-4), atol=1e-5)


def test_an_item_never_rented_is_as_its_category():
    given_counts = np.array([[8, 2], [0, 0]], np.float32)
    found = likeness(given_counts, np.array([0, 0]), 1, hold=5.0)
    np.testing.assert_allclose(found.items[1], found.categories[0], atol=1e-5)


@given(seed=st.integers(0, 500), factor=st.floats(1, 50))
def test_things_all_alike_are_set_apart_by_nothing(seed, factor):
    each = np.tile(np.random.default_rng(seed).uniform(1, 5, 3), (4, 1)).astype(np.float32) * factor
    found = likeness(each, np.array([0, 0, 1, 1]), 2, hold=5.0)
    np.testing.assert_allclose(found.items, 0, atol=1e-3)


@given(seed=st.integers(0, 500))
def test_the_more_an_item_is_held_the_nearer_it_is_to_its_category(seed):
    categories = np.array([0, 0, 0, 1, 1, 1])
    away = []
    for hold in (1.0, 10.0, 1000.0):
        found = likeness(counts(seed), categories, 2, hold)
        away.append(np.abs(found.items - found.categories[categories]).sum())
    assert away == sorted(away, reverse=True)
