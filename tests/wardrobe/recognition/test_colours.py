import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from wardrobe.recognition.colours import dominant_colours
from wardrobe.recognition.recognition import CutOut

SIDE = 120


def cutout_of(pixels, mask=None):
    pixels = np.asarray(pixels, np.uint8)
    mask = np.full(pixels.shape[:2], 255, np.uint8) if mask is None else mask
    return CutOut(Image.fromarray(pixels), Image.fromarray(mask), whole_picture=False)


def plain(colour):
    return np.broadcast_to(np.array(colour, np.uint8), (SIDE, SIDE, 3)).copy()


def shaded(colour):
    """A dye in the light and shade of folds: half to one and a quarter of its brightness."""
    light = np.linspace(0.55, 1.2, SIDE)[None, :, None]
    return np.clip(plain(colour) * light, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    ("colour", "name"),
    [((24, 26, 30), "black"), ((205, 25, 30), "red"), ((38, 45, 66), "navy"), ((229, 226, 219), "off-white")],
)
def test_a_plain_garment_has_one_colour(colour, name):
    (found,) = dominant_colours(cutout_of(plain(colour)))
    assert found.name == name
    assert found.hex == "#" + bytes(colour).hex()
    assert found.share == 1.0


@pytest.mark.parametrize("colour", [(170, 30, 35), (40, 90, 160), (60, 110, 70)])
def test_light_and_shade_are_one_colour(colour):
    assert dominant_colours(cutout_of(shaded(colour)))[0].share > 0.9


def test_stripes_are_two_colours():
    pixels = plain((250, 250, 250))
    pixels[(np.arange(SIDE) // 10) % 2 == 0] = (30, 35, 80)
    colours = dominant_colours(cutout_of(pixels))
    assert {colour.name for colour in colours} == {"white", "navy"}
    assert [colour.share for colour in colours] == pytest.approx([0.5, 0.5], abs=0.1)


def test_the_ground_has_no_say():
    pixels, mask = plain((255, 255, 255)), np.zeros((SIDE, SIDE), np.uint8)
    pixels[40:80, 40:80], mask[40:80, 40:80] = (205, 25, 30), 255
    assert [colour.name for colour in dominant_colours(cutout_of(pixels, mask))] == ["red"]


def test_a_logo_of_less_than_eight_percent_is_no_colour_of_the_garment():
    pixels = plain((24, 26, 30))
    pixels[:30, :30] = (245, 220, 50)
    assert [colour.name for colour in dominant_colours(cutout_of(pixels))] == ["black"]


def test_a_thin_chain_still_has_a_colour():
    pixels, mask = plain((255, 255, 255)), np.zeros((SIDE, SIDE), np.uint8)
    pixels[60:62], mask[60:62] = (190, 170, 130), 255
    assert dominant_colours(cutout_of(pixels, mask))


def test_an_empty_mask_counts_the_whole_picture():
    colours = dominant_colours(cutout_of(plain((205, 25, 30)), np.zeros((SIDE, SIDE), np.uint8)))
    assert colours[0].name == "red"


@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0, 10**6), patches=st.integers(1, 9))
def test_shares_names_and_order_hold_for_any_picture(seed, patches):
    generator = np.random.default_rng(seed)
    colours = generator.integers(0, 256, (patches, 3))
    pixels = colours[generator.integers(0, patches, (8, 8))].repeat(12, axis=0).repeat(12, axis=1)
    found = dominant_colours(cutout_of(pixels))
    shares = [colour.share for colour in found]
    assert len(found) <= 3
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1.001
    assert all(share >= 0.08 for share in shares)
    assert len({colour.name for colour in found}) == len(found)
    assert found == dominant_colours(cutout_of(pixels))
