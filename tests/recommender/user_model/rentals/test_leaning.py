"""What a person's categories say."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.user_model.rentals.leaning import own_categories

SHARES = np.array([0.5, 0.3, 0.2], np.float32)


def test_two_rentals_worked_by_hand():
    found = own_categories([2, 2], [True, False], SHARES)
    # 1 + 0.3 rentals of the last category, and three that are spread as usual.
    np.testing.assert_allclose(found[2], np.log((1.3 + 3 * 0.2) / (1.3 + 3) / 0.2), rtol=1e-5)
    np.testing.assert_allclose(found[0], np.log(3 * 0.5 / 4.3 / 0.5), rtol=1e-5)


def test_a_stranger_leans_nowhere():
    assert not own_categories([], [], SHARES).any()


@given(st.lists(st.integers(0, 2), min_size=1, max_size=20))
def test_shares_stay_shares_and_more_of_one_never_means_less(categories):
    found = own_categories(categories, [True] * len(categories), SHARES)
    np.testing.assert_allclose((np.exp(found) * SHARES).sum(), 1, rtol=1e-4)
    more = own_categories([*categories, categories[0]], [True] * (len(categories) + 1), SHARES)
    assert more[categories[0]] >= found[categories[0]] - 1e-6
