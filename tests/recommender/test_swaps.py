import numpy as np
import pytest

from recommender.diversity import PoolLikeness
from recommender.swaps import MOST_SWAPS, row_swaps


def likeness_of(space, vectors=None):
    count = len(space.with_fixed)
    slots = np.concatenate([np.full(len(place), row) for row, place in enumerate(space.places)])
    if vectors is None:
        vectors = np.random.default_rng(1).normal(size=(count, 8))
    return PoolLikeness(vectors.astype(np.float32), slots)


def test_gains_are_differences_of_scores_and_fall(space):
    made, scorer = space(4, [6, 6, 6])
    look = (0, 6, 12)

    def score(rows):
        pairs = made.rows.between(np.array(rows), np.array(rows))
        total = made.with_fixed[list(rows)].sum() + pairs[np.triu_indices(3, 1)].sum()
        return float(scorer.outfit_probability(total / made.pairs))

    found = row_swaps(made, look, made.places, likeness_of(made), scorer)
    for place in range(3):
        offered = [swap for swap in found if swap.place == place]
        assert len(offered) == MOST_SWAPS
        assert [swap.gain for swap in offered] == sorted((swap.gain for swap in offered), reverse=True)
        for swap in offered:
            swapped = [*look[:place], swap.row, *look[place + 1 :]]
            assert swap.gain == pytest.approx(score(swapped) - score(look), abs=1e-5)


def test_what_looks_the_same_is_not_offered(space):
    made, scorer = space(4, [4, 2])
    vectors = np.eye(6, 8)
    vectors[1] = vectors[0]  # the same as the item now
    vectors[3] = vectors[2]  # the same as another offer
    found = row_swaps(made, (0, 4), made.places, likeness_of(made, vectors), scorer)
    offered = [swap.row for swap in found if swap.place == 0]
    assert len(offered) == 1
    assert offered[0] in (2, 3)


def test_two_of_one_kind_are_not_offered(space):
    made, scorer = space(4, [4, 4])
    made.exclusive[:] = [0, 0, 1, 2, 1, 1, 1, 1]
    found = row_swaps(made, (0, 4), made.places, likeness_of(made), scorer)
    assert 2 not in [swap.row for swap in found if swap.place == 0]
