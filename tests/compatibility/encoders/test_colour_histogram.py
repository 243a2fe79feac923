from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from compatibility.encoders.colour_histogram import CELLS, ColourHistogramEncoder
from compatibility.encoders.garment_weights import FRINGE, garment_weights
from compatibility.encoders.oklab import oklab

ENCODER = ColourHistogramEncoder()


def garment(colour, ground=(255, 255, 255), box=(60, 40, 164, 184)):
    picture = Image.new("RGB", (224, 224), ground)
    ImageDraw.Draw(picture).rectangle(box, fill=colour)
    return picture


def one(picture):
    return ENCODER.encode([picture])[0]


def cosine(left, right):
    return float(left @ right / np.linalg.norm(left) / np.linalg.norm(right))


def test_no_pictures_give_no_rows():
    assert ENCODER.encode([]).shape == (0, ENCODER.dim)


def test_a_plain_black_garment_lies_in_the_darkest_grey_cell():
    middle = CELLS[1] // 2 * CELLS[2] + CELLS[2] // 2
    assert one(garment((0, 0, 0))).argmax() == middle
    assert one(garment((0, 0, 0)))[middle] > 0.85


def test_oklab_of_known_colours():
    found = oklab(np.array([[255, 255, 255], [0, 0, 0], [255, 0, 0]], np.uint8))
    np.testing.assert_allclose(found, [[1, 0, 0], [0, 0, 0], [0.62796, 0.22486, 0.12585]], atol=1e-4)


@settings(deadline=None, max_examples=8)
@given(colour=st.tuples(*[st.integers(0, 255)] * 3))
def test_shares_add_up_to_one_and_are_the_slow_loops(colour):
    picture = garment(colour, box=(90, 90, 140, 130))
    shares = one(picture)
    assert shares.min() >= 0
    assert shares.sum() == pytest.approx(1, abs=1e-5)
    np.testing.assert_allclose(shares, slow_shares(picture), atol=1e-5)


def slow_shares(picture):
    pixels = np.asarray(picture.resize((56, 56), Image.Resampling.BILINEAR))
    weights = garment_weights(pixels)
    shares = np.zeros(CELLS)
    for y, x in np.argwhere(weights > 0):
        lightness, *plane = oklab(pixels[y, x])
        chroma = np.hypot(*plane) + 1e-9
        stretch = (chroma / 0.3) ** 0.5 / chroma
        unit = np.clip([lightness, *((value * stretch + 1) / 2 for value in plane)], 0, 1)
        places = unit * (np.array(CELLS) - 1)
        distance = np.abs(np.moveaxis(np.indices(CELLS), 0, -1) - places)
        shares += np.clip(1 - distance, 0, None).prod(axis=-1) * weights[y, x]
    return (shares / shares.sum()).ravel()


def test_a_slightly_different_light_moves_the_vector_slightly():
    beige, lighter, navy = (one(garment(c)) for c in ((200, 170, 140), (208, 178, 147), (20, 30, 80)))
    assert cosine(beige, lighter) > 0.9 > 0.2 > cosine(beige, navy)


def test_a_white_garment_does_not_vanish():
    plain = Image.new("RGB", (224, 224), (255, 255, 255))
    printed = garment((252, 252, 252))
    ImageDraw.Draw(printed).rectangle((95, 90, 130, 115), fill=(200, 0, 0))
    assert one(plain)[-CELLS[1] * CELLS[2] :].sum() == pytest.approx(1)
    white = garment_weights(np.asarray(garment((246, 246, 246)).resize((56, 56))))
    assert white[28, 28] == 1.0


def test_what_is_almost_white_counts_a_tenth_beside_a_dark_body():
    picture = garment((240, 240, 240), box=(10, 10, 210, 210))
    ImageDraw.Draw(picture).rectangle((80, 80, 140, 140), fill=(0, 0, 0))
    weights = garment_weights(np.asarray(picture.resize((56, 56))))
    assert weights[28, 28] == 1.0
    assert weights[8, 8] == FRINGE
    assert weights[0, 0] == 0.0


def test_pictures_do_not_influence_each_other():
    pictures = [garment((10, 20, 30)), garment((250, 20, 30))]
    np.testing.assert_array_equal(ENCODER.encode(pictures)[1], one(pictures[1]))


def test_the_data_sets_pictures_are_encoded(data: Path):
    files = sorted((data / "outfits" / "images").iterdir())[:20]
    vectors = ENCODER.encode([Image.open(file) for file in files])
    np.testing.assert_allclose(vectors.sum(axis=1), 1, atol=1e-5)
