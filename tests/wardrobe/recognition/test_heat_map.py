"""Where the model looked: the map's mathematics, and that it lies where the garment lies."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from wardrobe.recognition.heat_map import activation, carriers, on_photo
from wardrobe.recognition.heat_picture import heat_png
from wardrobe.recognition.heat_question import HeatQuestion


@given(seed=st.integers(0, 999))
def test_the_map_holds_each_place_s_share_of_the_answer(seed):
    chance = np.random.default_rng(seed)
    maps = chance.normal(size=(3, 4, 5)).astype(np.float32)
    direction = chance.normal(size=5).astype(np.float32)
    slow = np.zeros((3, 4))
    for row in range(3):
        for column in range(4):
            slow[row, column] = max(0.0, sum(maps[row, column, i] * direction[i] for i in range(5)))
    found = activation(maps, direction)
    assert found.shape == (3, 4)
    np.testing.assert_allclose(found, slow / slow.max() if slow.max() > 0 else slow, atol=1e-5)


def test_nothing_speaks_for_it_where_everything_speaks_against_it():
    maps = -np.ones((2, 2, 3), np.float32)
    assert not activation(maps, np.ones(3, np.float32)).any()


def mask(box, size=(200, 300)):
    drawn = Image.new("L", size, 0)
    ImageDraw.Draw(drawn).rectangle(box, fill=255)
    return drawn


@pytest.mark.parametrize("box", [(20, 30, 119, 229), (50, 100, 189, 149)])
@pytest.mark.parametrize(("side", "axis"), [("top", 0), ("left", 1)])
def test_a_half_of_the_grid_lies_on_that_half_of_the_garment(box, side, axis):
    grid = np.zeros((8, 8), np.float32)
    grid[:4] = 1.0
    found = on_photo(grid if axis == 0 else grid.T, mask(box))
    left, top, right, bottom = box
    middle = (top + bottom) // 2 if axis == 0 else (left + right) // 2
    hot, cold = np.split(found, [middle], axis=axis)
    assert hot.sum() > 5 * cold.sum()  # the cells blend where they meet
    assert found[~np.asarray(mask(box), bool)].max() == 0


def test_a_cross_on_the_grid_lies_at_the_garments_centre():
    grid = np.zeros((7, 7), np.float32)
    grid[3, 3] = 1.0
    found = on_photo(grid, mask((40, 60, 139, 219)))
    y, x = np.unravel_index(found.argmax(), found.shape)
    assert abs(x - 89.5) <= 2
    assert abs(y - 139.5) <= 2


def test_the_pixels_of_a_colour_carry_it_and_the_others_do_not():
    picture = Image.new("RGB", (60, 60), "#000080")
    ImageDraw.Draw(picture).rectangle((0, 30, 59, 59), fill="#f0e8d8")
    found = carriers(picture, Image.new("L", (60, 60), 255), "#000080", ["#f0e8d8"])
    assert found[:25].min() > 0.95
    assert found[35:].max() == 0


def test_the_picture_keeps_its_shape_and_shows_the_map_only_where_it_is():
    photo = Image.new("RGB", (900, 300), (90, 120, 150))
    plane = np.zeros((300, 900), np.float32)
    plane[:, :300] = 1.0
    with Image.open(io.BytesIO(heat_png(photo, plane))) as shown:
        assert shown.size == (640, 213)
        red, _, blue = shown.getpixel((50, 100))
        assert red > 1.5 * blue
        assert len(set(shown.getpixel((500, 100)))) == 1  # grey


def test_what_is_clear_stays_clear():
    photo = Image.new("RGB", (60, 60))
    png = heat_png(photo, np.ones((60, 60), np.float32), mask((0, 0, 29, 59), (60, 60)))
    with Image.open(io.BytesIO(png)) as shown:
        assert [shown.getpixel(at)[3] for at in ((10, 30), (50, 30))] == [255, 0]


def test_questions_are_read_and_nonsense_is_refused():
    assert HeatQuestion.of("type") == HeatQuestion("type")
    assert HeatQuestion.of("colour:light blue") == HeatQuestion("colour", "light blue")
    for words in ("colour", "attribute:", "shape:round", "", "type coat"):
        with pytest.raises(ValueError, match="write type"):
            HeatQuestion.of(words)
