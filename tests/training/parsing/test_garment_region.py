import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from training.parsing.garment_region import garment_region


def saliency_of(ground=0.0):
    saliency = np.full((64, 64), ground, np.float32)
    saliency[16:48, 16:48] = 1.0
    return saliency


def test_the_garment_is_opaque_and_the_ground_is_not():
    region = garment_region(saliency_of())
    assert region[30, 30] == 1.0
    assert region[2, 2] == 0.0


def test_a_ground_of_middling_saliency_is_still_ground():
    region = garment_region(saliency_of(ground=0.35))
    assert region[2, 2] == 0.0
    assert region[30, 30] == 1.0


def test_what_the_saliency_lost_inside_the_garment_is_filled():
    saliency = saliency_of()
    saliency[20:44, 20:44] = 0.09
    assert garment_region(saliency)[32, 32] == 1.0


def test_an_opening_as_dark_as_the_ground_stays_open():
    saliency = saliency_of()
    saliency[20:44, 20:44] = 0.0
    assert garment_region(saliency)[32, 32] == 0.0


def test_a_speck_goes_and_the_other_shoe_stays():
    saliency = np.zeros((64, 64), np.float32)
    saliency[20:40, 12:28] = saliency[20:40, 36:52] = saliency[58:60, 58:60] = 1.0
    region = garment_region(saliency)
    assert region[30, 20] == region[30, 44] == 1.0
    assert region[58, 58] == 0.0


@settings(deadline=None)
@given(arrays(np.float32, (24, 24), elements=st.floats(0, 1, width=32)))
def test_opacity_stays_between_nothing_and_all(saliency):
    region = garment_region(saliency)
    assert region.shape == saliency.shape
    assert region.min() >= 0.0
    assert region.max() <= 1.0
