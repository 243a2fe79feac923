import numpy as np

from recommender.look_space import Aim


def test_a_look_is_refused_when_all_its_items_are_twins_of_one_shown_look(space):
    made, _ = space(1, [2, 3, 4])
    assert made.looks == 24
    twins = (np.array([1, 0, 1, 0], bool), np.array([0, 1, 0, 1], bool))
    refused = Aim(np.zeros(4, np.float32), twins).refuses(np.array([[0, 2], [1, 3], [0, 3]]))
    assert refused.tolist() == [True, True, False]
