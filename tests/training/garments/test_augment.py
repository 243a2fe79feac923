import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from training.garments.augment import augmented

SIDE = 64


def garment():
    """A dark square in the middle of white."""
    picture = np.full((SIDE, SIDE, 3), 255, np.uint8)
    picture[16:48, 16:48] = (40, 60, 90)
    return picture


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 9999))
def test_the_garment_stays_in_the_picture_and_the_ground_stays_white(seed):
    changed = augmented(garment(), np.random.default_rng(seed))
    assert changed.shape == (SIDE, SIDE, 3)
    assert changed.dtype == np.uint8
    dark = (changed < 200).all(axis=2)  # however strong the light
    assert 0.08 < dark.mean() < 0.45  # a quarter before
    assert (changed[[0, 0, -1, -1], [0, -1, 0, -1]] >= 250).all()


def test_the_same_draw_changes_alike_and_another_differs():
    first, again, other = (augmented(garment(), np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert (first == again).all()
    assert (first != other).any()


def test_half_of_the_pictures_are_mirrored():
    picture = garment()
    picture[16:48, 16:24] = (220, 30, 30)  # a red left edge
    left = []
    for seed in range(60):
        changed = augmented(picture, np.random.default_rng(seed)).astype(int)
        red = (changed[..., 0] - changed[..., 1]) > 80
        left.append(np.nonzero(red)[1].mean() < SIDE / 2)
    assert 0.3 < np.mean(left) < 0.7
