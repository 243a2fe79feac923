import numpy as np
import pytest
from PIL import Image, ImageDraw

from training.closet.packshot_mask import packshot_mask
from wardrobe.recognition.recognition import CutOut


class LeftHalfCutter:
    """Finds the garment in the left half of whatever it sees."""

    def __init__(self):
        self.seen = []

    def cut(self, photo):
        self.seen.append(photo.size)
        mask = Image.new("L", photo.size)
        ImageDraw.Draw(mask).rectangle((0, 0, photo.width // 2, photo.height), fill=255)
        return CutOut(photo, mask, whole_picture=False)


def drawn(colour, *, hole=None, shape="ellipse"):
    picture = Image.new("RGB", (224, 224), "white")
    getattr(ImageDraw.Draw(picture), shape)((30, 30, 190, 190), fill=colour)
    if hole:
        ImageDraw.Draw(picture).ellipse((90, 90, 130, 130), fill=hole)
    return picture


def at_the_middle(mask):
    return np.asarray(mask)[110, 110]


@pytest.mark.parametrize(
    ("colour", "hole", "opaque"),
    [
        ("#402020", None, True),
        ("#402020", "white", False),  # seen through a bag's handle
        ("#d8d8d0", "white", True),  # a pale garment's own white
    ],
)
def test_ground_seen_through_a_dark_garment_is_ground(colour, hole, opaque):
    cutter = LeftHalfCutter()
    mask = packshot_mask(drawn(colour, hole=hole), cutter)
    assert (at_the_middle(mask) == 255) == opaque
    assert np.asarray(mask)[5, 5] == 0
    assert cutter.seen == []


def test_a_backdrop_that_was_left_is_cut_away():
    cutter = LeftHalfCutter()
    mask = np.asarray(packshot_mask(drawn("#d0d0d0", shape="rectangle"), cutter))
    assert len(cutter.seen) == 1
    assert mask[110, 60] == 255
    assert mask[110, 170] == mask[5, 5] == 0
