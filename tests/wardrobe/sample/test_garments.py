"""The sample is drawn the same every time, in every slot, as packshots on a plain ground."""

from itertools import islice

import numpy as np
import pytest

from compatibility.item_types import Slot, slot_of
from wardrobe.sample.garments import draw, draw_shop, draw_wardrobe
from wardrobe.sample.pieces import STYLES, shop_pieces, wardrobe_pieces


def test_a_garment_looks_the_same_whatever_was_drawn_before_it():
    third = wardrobe_pieces()[2]
    alone = next(draw([third]))
    in_turn = list(islice(draw_wardrobe(), 3))[2]
    assert alone.picture.tobytes() == in_turn.picture.tobytes()
    assert alone.external_id == in_turn.external_id


def test_the_shop_draws_another_white_t_shirt_than_the_wardrobe():
    mine, shop = next(draw_wardrobe(1)), next(draw_shop(1))
    assert mine.title == shop.title == "White cotton T-shirt"
    assert mine.picture.tobytes() != shop.picture.tobytes()


def test_there_are_forty_to_own_and_two_hundred_and_forty_to_buy():
    assert len(wardrobe_pieces()) == 40
    assert len(shop_pieces()) >= 240


def test_asking_for_more_than_there_is_says_how_many_there_are():
    with pytest.raises(ValueError, match=r"the sample has 40 garments, 41 were asked for"):
        next(draw_wardrobe(41))


@pytest.mark.parametrize("pieces", [wardrobe_pieces(), shop_pieces()[:240]])
def test_every_slot_is_covered(pieces):
    assert {slot_of(piece.style.type) for piece in pieces} == set(Slot)


def test_titles_and_ids_are_unique():
    pieces = shop_pieces()
    assert len({piece.title for piece in pieces}) == len(pieces)
    assert len({piece.external_id for piece in pieces}) == len(pieces)


# Every other style, for the sake of time; which ones, changes when the range does.
@pytest.mark.parametrize("style", STYLES[::2], ids=lambda style: style.noun)
def test_a_style_is_a_packshot_on_plain_ground(style):
    piece = next(piece for piece in shop_pieces() if piece.style is style)
    (garment,) = draw([piece])
    pixels = np.asarray(garment.picture).astype(int)
    assert pixels.shape == (512, 512, 3)
    border = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    assert border.min() > 225, "the garment touches the border, or the ground is not near white"
    inked = (np.abs(pixels - 247) > 24).any(axis=2).mean()
    assert 0.01 < inked < 0.8
