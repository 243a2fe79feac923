"""A taste, asked about items."""

import numpy as np

from recommender.taste.taste import UNKNOWN, Taste
from wardrobe.traits import Traits


def test_nothing_known_is_even(table):
    items = table(["dress", "jeans", "unsure"])
    assert UNKNOWN.empty
    assert UNKNOWN.preference(items).tolist() == [0.5, 0.5, 0.5]
    assert Taste(hidden=frozenset({"itm_1"})).preference(items).tolist() == [0.5, 0.5, 0.5]
    assert not Taste(hidden=frozenset({"itm_1"})).empty


def test_what_is_liked_and_what_is_avoided(table):
    items = table(
        ["dress", "dress", "jeans"],
        traits=[Traits({"pattern": frozenset({"floral"})}), Traits({}), Traits({})],
    )
    taste = Taste({"type:dress": 1.0, "pattern:floral": -3.0}, {"type of clothes": -0.2})
    values = taste.preference(items)
    assert values.dtype == np.float32
    np.testing.assert_allclose(values, 1 / (1 + np.exp([2.0, -1.0, 0.2 * 0.5**0.5])), rtol=1e-6)
