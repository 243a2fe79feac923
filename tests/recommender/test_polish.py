import numpy as np

from recommender.beam_search import candidate_values
from recommender.look_space import Aim
from recommender.polish import look_totals, polish


def test_no_single_change_helps_any_more(space):
    made, _ = space(11, [6, 6, 6, 6], exclusive=True)
    aim = Aim(np.zeros(24, np.float32))
    start = np.array([[place[0] for place in made.places], [place[-1] for place in made.places]])
    polished, totals = polish(made, aim, start)
    assert (totals >= look_totals(made, aim.bonus, start) - 1e-5).all()
    for place, candidates in enumerate(made.places):
        values = candidate_values(made, made.with_fixed, np.delete(polished, place, 1), candidates)
        now = np.searchsorted(candidates, polished[:, place])
        assert (values.max(axis=1) <= values[np.arange(2), now] + 1e-4).all()


def test_the_looks_handed_in_stay_as_they_are(space):
    made, _ = space(12, [4, 4])
    start = np.array([[0, 4]])
    polish(made, Aim(np.zeros(8, np.float32)), start)
    assert start.tolist() == [[0, 4]]
