import numpy as np
import pytest

from training.garments.balanced_accuracy import Judged


def test_worked_by_hand():
    right = np.array([0, 0, 0, 0, 1, 1, 2])
    told = np.array([0, 0, 0, 1, 1, 0, 2])
    assert Judged(right, told, 3).balanced_accuracy() == pytest.approx((3 / 4 + 1 / 2 + 1) / 3)


def test_always_the_same_answer_is_worth_one_in_values_however_frequent():
    right = np.array([0] * 90 + [1] * 10)
    assert Judged(right, np.zeros(100, int), 2).balanced_accuracy() == 0.5


def test_a_value_without_pictures_is_left_out():
    assert Judged(np.array([0, 0]), np.array([0, 0]), 5).balanced_accuracy() == 1.0


def test_the_interval_holds_the_figure_and_narrows_with_more_pictures():
    random = np.random.default_rng(0)

    def interval(pictures):
        right = random.integers(0, 2, pictures)
        told = np.where(random.random(pictures) < 0.8, right, 1 - right)
        judged = Judged(right, told, 2)
        low, high = judged.interval()
        assert low <= judged.balanced_accuracy() <= high
        return high - low

    assert interval(1000) < interval(60)
