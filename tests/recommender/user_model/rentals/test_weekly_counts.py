"""Counts over time, read only up to the day asked."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.user_model.rentals.weekly_counts import WeeklyCounts

rentals = st.lists(st.tuples(st.integers(0, 4), st.integers(700, 900), st.integers(0, 2)), max_size=40)


def counted(rows):
    item, day, occasion = np.array(rows, np.int64).reshape(-1, 3).T
    return WeeklyCounts.of(item, day, occasion, items=5, occasions=3)


def test_one_week_worked_by_hand():
    counts = counted([(2, 701, 1), (2, 706, 1), (3, 707, 0)])
    assert counts.week.tolist() == [100, 101]
    assert counts.count.tolist() == [2, 1]
    # The middle of week 100 is day 703.5; ten days later each of its two rentals is worth half.
    assert np.isclose(counts.before(714).faded(713, 9.5)[2, 1], 1.0)


@given(rows=rentals, day=st.integers(690, 910))
def test_only_weeks_that_ended_before_the_day_are_read(rows, day):
    slow = sum(1 for _, rented, _ in rows if (rented // 7 + 1) * 7 <= day)
    assert counted(rows).before(day).count.sum() == slow


@given(rows=rentals, later=rentals, day=st.integers(700, 900))
def test_later_rentals_change_nothing(rows, later, day):
    """What is asked on a day is answered as if nothing had been rented after it."""
    after = [(item, max(rented, day), occasion) for item, rented, occasion in later]
    alone, both = counted(rows).before(day), counted(rows + after).before(day)
    assert np.array_equal(alone.faded(day, 30), both.faded(day, 30))
    assert np.array_equal(alone.since(day), both.since(day))


@given(rows=rentals)
def test_counts_fade_as_a_slow_loop_says(rows):
    slow = np.zeros((5, 3))
    for item, rented, occasion in rows:
        slow[item, occasion] += 0.5 ** ((910 - (rented // 7 * 7 + 3.5)) / 30)
    np.testing.assert_allclose(counted(rows).faded(910, 30), slow, rtol=1e-5)


def test_first_and_last_weeks_and_things_never_rented():
    first, last = counted([(1, 700, 0), (1, 750, 0)]).since(770)
    assert (first[1], last[1]) == (70, 21)
    assert np.isinf(first[0])
    assert np.isinf(last[0])


def test_what_is_kept_is_what_is_read():
    counts = counted([(2, 701, 1), (3, 707, 0), (2, 860, 2)])
    again = WeeklyCounts.read(counts.tensors(), 5, 3)
    assert np.array_equal(again.faded(900, 30), counts.faded(900, 30))
