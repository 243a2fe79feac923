import numpy as np
import pytest

from wardrobe.recognition.white_ground import opacity_on_white, stands_on_white


def packshot(ground=1.0):
    pixels = np.full((20, 20, 3), ground, np.float32)
    pixels[5:15, 5:15] = (0.2, 0.4, 0.6)
    return pixels


@pytest.mark.parametrize(("ground", "white"), [(1.0, True), (0.97, True), (0.9, False), (0.0, False)])
def test_a_white_border_makes_a_packshot(ground, white):
    assert stands_on_white(packshot(ground)) is white


def test_legs_that_leave_the_picture_do_not_make_it_a_photo():
    pixels = packshot()
    pixels[15:, 5:15] = 0.3
    assert stands_on_white(pixels)


def test_opacity_is_nothing_on_white_and_all_on_colour():
    opacity = opacity_on_white(packshot())
    assert opacity[0, 0] == 0.0
    assert opacity[10, 10] == 1.0


def test_a_pale_shade_is_partly_opaque():
    assert opacity_on_white(np.full((1, 1, 3), 0.94, np.float32))[0, 0] == pytest.approx(0.5, abs=0.01)
