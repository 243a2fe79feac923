import numpy as np
import pytest

from recommender.diversity import DIVERSITY, PoolLikeness, aim_after, likeness_to_shown

# Three tops (two of them the same), two pairs of shoes.
VECTORS = np.array([[1, 0], [2, 0], [0, 1], [1, 0], [0.6, 0.8]], np.float32)
SLOTS = np.array([0, 0, 0, 1, 1])


def test_likeness_is_the_cosine_within_a_slot():
    likeness = PoolLikeness(VECTORS, SLOTS)
    rows, alike = likeness.to(4)
    assert (rows.start, rows.stop) == (3, 5)
    assert alike == pytest.approx([0.6, 1.0])
    assert likeness_to_shown(likeness, [[0]]) == pytest.approx([1, 1, 0, 0, 0])


def test_an_item_keeps_its_likeness_to_the_nearest_of_all_looks():
    likeness = PoolLikeness(VECTORS, SLOTS)
    assert likeness_to_shown(likeness, [[0, 4], [2, 4]]) == pytest.approx([1, 1, 1, 0.6, 1])


def test_the_bonus_is_mmr_scaled_to_the_sum_over_pairs():
    """By hand: (1 - d) * sum / pairs - d * likeness / places = (1 - d) / pairs * (sum + bonus)."""
    likeness = PoolLikeness(VECTORS, SLOTS)
    aim = aim_after(likeness, [[0, 3]], pairs=3, places=2)
    value_of_bonus = (1 - DIVERSITY) / 3 * aim.bonus
    assert value_of_bonus == pytest.approx(-DIVERSITY / 2 * np.array([1, 1, 0, 1, 0.6]), abs=1e-6)


def test_a_look_of_twins_is_refused_and_one_of_half_twins_is_not():
    aim = aim_after(PoolLikeness(VECTORS, SLOTS), [[0, 3]], pairs=3, places=2)
    assert aim.refuses(np.array([[1, 3], [1, 4], [2, 3]])).tolist() == [True, False, False]


def test_before_anything_is_shown_nothing_counts():
    aim = aim_after(PoolLikeness(VECTORS, SLOTS), [], pairs=3, places=2)
    assert not aim.bonus.any()
    assert not aim.refuses(np.array([[0, 3]])).any()
