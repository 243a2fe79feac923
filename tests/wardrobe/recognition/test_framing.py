import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from wardrobe.recognition.framing import LONGER_SIDE, SIDE, framed, garment_box
from wardrobe.recognition.recognition import CutOut


def cutout_of(size, box, colour=(10, 20, 30)):
    picture, mask = Image.new("RGB", size, "white"), Image.new("L", size, 0)
    picture.paste(colour, box)
    mask.paste(255, box)
    return CutOut(picture, mask, whole_picture=False)


def dark_box(picture):
    return picture.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()


@settings(deadline=None, max_examples=30)
@given(left=st.integers(0, 60), top=st.integers(0, 80), width=st.integers(8, 40), height=st.integers(8, 40))
def test_the_garment_stands_in_the_middle_at_full_size(left, top, width, height):
    picture = framed(cutout_of((100, 120), (left, top, left + width, top + height)))
    x0, y0, x1, y1 = dark_box(picture)
    assert max(x1 - x0, y1 - y0) == pytest.approx(SIDE * LONGER_SIDE, abs=2)
    assert x0 == pytest.approx(SIDE - x1, abs=2)
    assert y0 == pytest.approx(SIDE - y1, abs=2)


def test_proportions_are_kept():
    x0, y0, x1, y1 = dark_box(framed(cutout_of((100, 120), (20, 20, 40, 80))))
    assert (y1 - y0) / (x1 - x0) == pytest.approx(3.0, abs=0.1)


def test_framing_twice_changes_next_to_nothing():
    once = framed(cutout_of((100, 120), (20, 20, 40, 80)))
    mask = once.convert("L").point(lambda value: 255 if value < 250 else 0)
    twice = framed(CutOut(once, mask, whole_picture=False))
    assert np.abs(np.asarray(once, int) - np.asarray(twice, int)).mean() < 3


def test_an_empty_mask_means_all_of_the_picture():
    assert garment_box(Image.new("L", (30, 20), 0)) == (0, 0, 30, 20)
