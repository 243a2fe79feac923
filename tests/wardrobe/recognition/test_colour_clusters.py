import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wardrobe.recognition.colour_clusters import MIDDLE, SAME, grouped, middle_row


def test_two_dyes_are_two_groups_whatever_their_light():
    red, blue = (0.5, 0.15, 0.08), (0.5, -0.03, -0.15)
    colours = np.array([red, red, blue, blue]) + np.array([[0.1], [0], [0.1], [0]]) * [1, 0, 0]
    groups = grouped(colours, np.ones(4))
    assert sorted(sorted(group.tolist()) for group in groups) == [[0, 1], [2, 3]]


@settings(deadline=None, max_examples=50)
@given(seed=st.integers(0, 10**6), count=st.integers(1, 60))
def test_every_colour_is_in_exactly_one_group(seed, count):
    generator = np.random.default_rng(seed)
    colours = generator.random((count, 3)) * [1, 0.4, 0.4] - [0, 0.2, 0.2]
    groups = grouped(colours, generator.integers(1, 100, count).astype(float))
    assert sorted(np.concatenate(groups).tolist()) == list(range(count))


def test_colours_nearer_than_one_step_join():
    colours = np.array([[MIDDLE, 0.0, 0.0], [MIDDLE, SAME * 0.9, 0.0]])
    assert len(grouped(colours, np.ones(2))) == 1


@pytest.mark.parametrize(("weights", "row"), [([1, 1, 1], 1), ([5, 1, 1], 0), ([1, 1, 5], 2)])
def test_the_middle_follows_the_weights(weights, row):
    colours = np.array([[0.2, 0.0, 0.0], [0.5, 0.0, 0.0], [0.9, 0.0, 0.0]])
    assert middle_row(colours, np.array(weights, float)) == row
