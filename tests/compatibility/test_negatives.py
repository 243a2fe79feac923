import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.negatives import NegativePools


@given(groups=st.lists(st.sampled_from("abc"), min_size=1, max_size=20), seed=st.integers(0, 99))
def test_negatives_are_of_the_same_group(groups, seed):
    pools = NegativePools(range(len(groups)), groups)
    wanted = np.arange(len(groups))[:, None].repeat(3, axis=1)
    drawn = pools.draw(wanted, np.random.default_rng(seed))
    assert drawn.shape == wanted.shape
    assert all(groups[one] == groups[other] for one, other in zip(wanted.flat, drawn.flat, strict=True))


def test_every_item_of_the_group_comes_up_and_no_other():
    pools = NegativePools([0, 2, 4], ["x", "x", "x", "y", "x"])
    drawn = pools.draw(np.full(500, 1), np.random.default_rng(0))
    assert set(drawn.tolist()) == {0, 2, 4}


def test_a_group_with_nothing_to_draw_is_refused():
    pools = NegativePools([0], ["x", "y"])
    with pytest.raises(ValueError, match="item 1"):
        pools.draw(np.array([0, 1]), np.random.default_rng(0))
