import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.beam_search import beam_search, best_first
from recommender.exhaustive_search import all_totals
from recommender.look_space import Aim
from recommender.polish import look_totals


def no_aim(space):
    return Aim(np.zeros(len(space.with_fixed), np.float32))


def test_totals_are_those_of_the_looks_and_stand_in_place_order(space):
    made, _ = space(5, [4, 3, 5])
    looks, totals = beam_search(made, no_aim(made), 7, (2, 0, 1))
    assert looks.shape == (7, 3)
    for place, column in enumerate(looks.T):
        assert set(column) <= set(made.places[place])
    assert look_totals(made, no_aim(made).bonus, looks) == pytest.approx(totals, abs=1e-4)
    assert (np.diff(totals) <= 1e-6).all()


def test_with_enough_beams_it_is_exhaustive(space):
    made, _ = space(6, [4, 4, 4])
    _, totals = beam_search(made, no_aim(made), 64, (0, 1, 2))
    assert totals[0] == pytest.approx(all_totals(made, no_aim(made)).max(), abs=1e-4)


def test_a_look_never_holds_two_of_one_group(space):
    made, _ = space(7, [5, 5, 5], exclusive=True)
    looks, _ = beam_search(made, no_aim(made), 50, (0, 1, 2))
    for look in looks:
        groups = [made.exclusive[row] for row in look if made.exclusive[row] >= 0]
        assert len(groups) == len(set(groups))


@given(
    totals=st.lists(st.sampled_from([0.0, 1.0, 2.0, -np.inf]), min_size=1, max_size=12),
    count=st.integers(1, 14),
)
def test_best_first_sorts_and_settles_ties_by_position(totals, count):
    finite = [row for row, total in enumerate(totals) if np.isfinite(total)]
    expected = sorted(finite, key=lambda row: (-totals[row], row))[:count]
    assert best_first(np.array(totals, np.float32), count).tolist() == expected
