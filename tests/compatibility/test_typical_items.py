import numpy as np
import pytest

from compatibility.typical_items import expected_scores, typical_embeddings


def test_typical_items_are_mean_directions():
    embeddings = np.array([[2, 0], [0, 5], [0, 1]], np.float32)
    typical = typical_embeddings(embeddings, np.array([0, 0, 2]), 3)
    np.testing.assert_allclose(typical, [[0.5, 0.5], [1 / 3, 2 / 3], [0, 1]], atol=1e-6)


def test_expected_is_the_mean_of_the_cosines_where_masks_leave_lengths_alone():
    chance = np.random.default_rng(0)
    family = chance.normal(size=(40, 6)).astype(np.float32)
    other = chance.normal(size=(1, 6)).astype(np.float32)
    typical = typical_embeddings(family, np.zeros(40, np.intp), 2)
    expected = expected_scores(
        typical, np.concatenate([family[:1], other]), np.array([0, 1]), np.full((2, 2, 6), 4.0, np.float32)
    )
    cosines = family @ other[0] / np.linalg.norm(family, axis=1) / np.linalg.norm(other)
    assert expected[0, 1] == pytest.approx(cosines.mean(), abs=1e-5)


def test_nothing_typical_expects_nothing():
    some = np.ones((3, 4), np.float32)
    assert not expected_scores(
        np.zeros((2, 4), np.float32), some, np.array([0, 1, 1]), np.ones((2, 2, 4))
    ).any()
