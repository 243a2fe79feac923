import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardrobe.recognition.white_balance import balanced, light_of

SIDE = 40
LAMP = np.array([1.06, 1.0, 0.86])


def room(ground, garment=(120, 60, 60)):
    """A garment in the middle of a ground: -> picture, where the ground is."""
    pixels, where = np.tile(np.array(ground, np.uint8), (SIDE, SIDE, 1)), np.ones((SIDE, SIDE), np.bool_)
    pixels[10:30, 10:30], where[10:30, 10:30] = garment, False
    return pixels, where


def under_lamp(pixels):
    return np.clip(pixels * LAMP, 0, 255).astype(np.uint8)


def test_a_lamps_tint_goes_off_the_garment():
    pixels, ground = room((215, 215, 215))
    lit = under_lamp(pixels)
    gains = light_of(lit, ground)
    found = balanced(lit, gains)[20, 20].astype(float)
    before = np.abs(lit[20, 20] / lit[20, 20].mean() - pixels[20, 20] / pixels[20, 20].mean()).max()
    assert np.abs(found / found.mean() - pixels[20, 20] / pixels[20, 20].mean()).max() < before / 3


@pytest.mark.parametrize(
    "ground",
    [(255, 255, 255), (120, 110, 95), (235, 200, 140), (150, 150, 150)],
    ids=["white already", "dark", "coloured", "grey"],
)
def test_a_ground_that_does_not_tell_the_light_changes_nothing(ground):
    assert light_of(*room(ground)) is None


def test_a_ground_of_many_shades_does_not_tell_the_light():
    pixels, ground = room((230, 226, 215))
    pixels[::2][ground[::2]] = (160, 158, 150)
    assert light_of(pixels, ground) is None


def test_a_garment_that_fills_the_picture_leaves_no_ground_to_judge_by():
    pixels, ground = room((230, 226, 215))
    ground[5:] = False
    assert light_of(pixels, ground) is None


@given(seed=st.integers(0, 999))
def test_white_light_changes_no_colour(seed):
    pixels = np.random.default_rng(seed).integers(0, 256, (5, 3), dtype=np.uint8)
    assert (balanced(pixels, np.ones(3)) == pixels).all()
