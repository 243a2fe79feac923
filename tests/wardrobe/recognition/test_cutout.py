import numpy as np
import pytest
from PIL import Image, ImageDraw

from wardrobe.recognition.cutout import Cutter, opacity_of


@pytest.fixture(scope="module")
def cutter():
    return Cutter(threads=1)


def drawn_shirt(ground, size=(300, 400)):
    """A red T-shirt, in flat colour, in the middle of a ground."""
    photo = Image.new("RGB", size, ground)
    outline = [(70, 90), (120, 70), (180, 70), (230, 90), (270, 160), (235, 180), (220, 150)]
    outline += [(220, 330), (80, 330), (80, 150), (65, 180), (30, 160)]
    ImageDraw.Draw(photo).polygon(outline, fill=(190, 30, 40))
    return photo


def red(photo):
    pixels = np.asarray(photo).astype(int)
    return (pixels[..., 0] > 150) & (pixels[..., 1] < 80)


@pytest.mark.parametrize("ground", [(120, 130, 120), (60, 70, 110), (255, 255, 255)])
def test_the_mask_is_where_the_garment_is(cutter, ground):
    photo = drawn_shirt(ground)
    mask = np.asarray(cutter.cut(photo).mask) > 127
    shirt = red(photo)
    assert (mask & shirt).sum() / (mask | shirt).sum() > 0.93


def test_the_ground_turns_white_and_the_garment_keeps_its_colour(cutter):
    cutout = cutter.cut(drawn_shirt((60, 70, 110)))
    pixels = np.asarray(cutout.picture)
    assert not cutout.whole_picture
    assert pixels[:20, :20].min() >= 250
    assert tuple(pixels[250, 150]) == (190, 30, 40)


def test_picture_and_mask_keep_the_photos_size(cutter):
    cutout = cutter.cut(drawn_shirt((120, 130, 120), size=(301, 417)))
    assert cutout.picture.size == cutout.mask.size == (301, 417)


def test_a_photo_of_nothing_falls_back_to_the_whole_picture(cutter):
    photo = Image.new("RGB", (120, 90), (200, 180, 170))
    cutout = cutter.cut(photo)
    assert cutout.whole_picture
    assert np.array_equal(np.asarray(cutout.picture), np.asarray(photo))
    assert cutout.mask.getextrema() == (255, 255)


def test_a_packshot_on_white_loses_nothing_but_skin():
    photo = drawn_shirt("white")
    # Even shares that know only the middle of the shirt must not cost a sleeve.
    shares, person = np.zeros((80, 60), np.float32), np.zeros((80, 60), np.float32)
    shares[30:50, 20:40] = 1.0
    person[:20] = 1.0
    opacity = opacity_of(photo, shares, person) > 0.5
    shirt = red(photo)
    assert opacity[110:][shirt[110:]].all()
    assert not opacity[:90].any()


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (500, 2)])
def test_photos_of_odd_shapes_are_cut_or_kept(cutter, size):
    cutout = cutter.cut(Image.new("RGB", size, (10, 90, 40)))
    assert cutout.picture.size == size


def test_the_same_photo_is_always_cut_the_same(cutter):
    photo = drawn_shirt((120, 130, 120))
    first, second = cutter.cut(photo), cutter.cut(photo)
    assert np.array_equal(np.asarray(first.mask), np.asarray(second.mask))
