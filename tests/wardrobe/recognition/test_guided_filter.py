import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wardrobe.recognition.guided_filter import refined

RADIUS, SOFTNESS = 2, 1e-3


def slow_refined(mask, photo, radius, softness):
    """The colour guided filter as the paper writes it, window by window."""
    padded = np.pad(photo, ((2 * radius,) * 2, (2 * radius,) * 2, (0, 0)), mode="edge").astype(float)
    target = np.pad(mask, 2 * radius, mode="edge").astype(float)
    height, width = mask.shape
    slopes, offsets = (
        np.empty((height + 2 * radius, width + 2 * radius, 3)),
        np.empty((height + 2 * radius, width + 2 * radius)),
    )
    for row in range(height + 2 * radius):
        for column in range(width + 2 * radius):
            window = padded[row : row + 2 * radius + 1, column : column + 2 * radius + 1].reshape(-1, 3)
            values = target[row : row + 2 * radius + 1, column : column + 2 * radius + 1].ravel()
            centred = window - window.mean(axis=0)
            spread = centred.T @ centred / len(window) + softness * np.eye(3)
            slopes[row, column] = np.linalg.solve(spread, centred.T @ (values - values.mean()) / len(window))
            offsets[row, column] = values.mean() - slopes[row, column] @ window.mean(axis=0)
    return slopes, offsets


def test_agrees_with_the_window_by_window_filter_away_from_the_border():
    generator = np.random.default_rng(3)
    photo = generator.random((14, 15, 3)).astype(np.float32)
    mask = generator.random((14, 15)).astype(np.float32)
    fast = refined(mask, photo, photo, RADIUS, SOFTNESS)
    slopes, offsets = slow_refined(mask, photo, RADIUS, SOFTNESS)
    for row in range(4, 10):
        for column in range(4, 11):
            window = np.s_[row : row + 2 * RADIUS + 1, column : column + 2 * RADIUS + 1]
            slope, offset = slopes[window].mean(axis=(0, 1)), offsets[window].mean()
            assert fast[row, column] == pytest.approx(slope @ photo[row, column] + offset, abs=1e-3)


def test_a_blurred_mask_snaps_to_the_edge_in_the_photo():
    photo = np.zeros((40, 40, 3), np.float32)
    photo[:, 20:] = (0.9, 0.2, 0.1)
    blurred = np.clip((np.arange(40, dtype=np.float32) - 16) / 8, 0, 1)[None].repeat(40, axis=0)
    edge = refined(blurred, photo, photo, 6, SOFTNESS)[20]
    assert edge[19] < 0.3
    assert edge[20] > 0.7


def test_a_larger_photo_gets_a_larger_mask():
    photo = np.random.default_rng(0).random((10, 12, 3)).astype(np.float32)
    assert refined(photo[..., 0], photo, np.ones((30, 50, 3), np.float32), 2, SOFTNESS).shape == (30, 50)


@settings(deadline=None, max_examples=20)
@given(level=st.floats(0, 1, width=32), seed=st.integers(0, 99))
def test_an_even_mask_stays_even(level, seed):
    photo = np.random.default_rng(seed).random((9, 8, 3)).astype(np.float32)
    even = np.full((9, 8), level, np.float32)
    assert np.allclose(refined(even, photo, photo, 2, SOFTNESS), level, atol=1e-4)
