import math

import numpy as np
import pytest

from training.category_baselines import CategoryCounts, category_raters
from training.evaluate_categories import category_measure
from training.readers.maryland import UNKNOWN, CategoryData, CategoryExample, CategoryQuestion

TRAIN = ((1, 2, 3), (1, 2), (4, 2, 3))


def test_counts_by_hand():
    counts = CategoryCounts(TRAIN)
    one, two, three = counts.rows([1, 2, 3])
    assert counts.rows([UNKNOWN, 99]) == [0, 0]
    assert (counts.alone[two], counts.alone[one]) == (3, 2)
    assert counts.together[one, two] == counts.together[two, one] == 2
    assert counts.together[two, two] == 0
    assert (counts.after[one, two], counts.after[two, one], counts.after[two, three]) == (2, 0, 2)


def test_raters_by_hand():
    raters = category_raters(CategoryCounts(TRAIN))
    assert raters["category frequency"]([1, 2]) == pytest.approx((math.log(3) + math.log(4)) / 2)
    pair = raters["category pair frequency"]
    assert pair([1, 2]) == pytest.approx(math.log(3))
    assert pair([1, UNKNOWN, 2]) == pytest.approx(math.log(3))  # what is not told counts nothing
    assert math.isnan(pair([1, UNKNOWN]))


def test_the_sequence_is_a_smoothed_chain_both_ways():
    rate = category_raters(CategoryCounts(TRAIN))["category sequence"]
    # After 1 comes 2 twice, of 2 + 4 smoothed; before 2 stands 1 twice, of 3 + 4 smoothed.
    assert rate([1, 2]) == pytest.approx(math.log(3 / 6) + math.log(3 / 7))
    assert rate([1, 2]) > rate([2, 1])


def test_only_the_sequence_knows_an_order():
    raters = category_raters(CategoryCounts(TRAIN))
    for name, rate in raters.items():
        same = rate([3, 2, 1]) == pytest.approx(rate([1, 2, 3]))
        assert same == (name != "category sequence")


def test_an_answer_stands_in_the_blank_and_what_nobody_knows_is_at_chance():
    data = CategoryData(
        TRAIN,
        (
            CategoryQuestion("a", (1, 3), 1, (2, 4, 1, 3), 0),
            CategoryQuestion("b", (UNKNOWN,), 0, (9,) * 4, 0),
        ),
        (CategoryExample((1, 2, 3), 1), CategoryExample((3, 1, 4), 0)),
    )
    measured = category_measure(category_raters(CategoryCounts(TRAIN))["category sequence"], data)
    assert measured.credits.tolist() == [1.0, 0.25]
    assert measured.auc == 1.0
    assert not np.isnan(measured.means).any()
