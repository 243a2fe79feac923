"""Blurring keeps what there is, and noise comes from its seed alone."""

import numpy as np

from wardrobe.sample.fields import blur, noise


def test_a_blur_of_nothing_but_one_value_is_that_value():
    flat = np.full((40, 50), 0.7, np.float32)
    for radius in (0.1, 1.0, 4.0, 12.0):
        assert np.allclose(blur(flat, radius), 0.7, atol=1e-3)


def test_a_blur_keeps_the_sum_and_spreads_a_point():
    point = np.zeros((61, 61), np.float32)
    point[30, 30] = 1
    soft = blur(point, 2.0)
    assert np.isclose(soft.sum(), 1, atol=0.02)
    assert soft.max() < 0.2
    assert soft[30, 30] > soft[30, 36] >= 0


def test_noise_comes_from_its_seed():
    first, again, other = (noise(np.random.default_rng(seed), (30, 20), (6, 6)) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert first.shape == (30, 20)
