import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from training.closet.backdrops import AWAY, is_plain, largest_square


def test_the_largest_square_lies_beside_the_garment():
    bare = np.ones((100, 160), np.bool_)
    bare[:, :70] = False  # garment on the left
    left, top, side = largest_square(bare)
    assert side >= 90 - 2 * AWAY - 2
    assert left >= 70 + AWAY - 1
    assert 0 <= top <= 100 - side


@given(st.integers(0, 200))
def test_a_square_holds_nothing_but_bare_ground(seed):
    random = np.random.default_rng(seed)
    bare = np.ones((60, 80), np.bool_)
    for _ in range(3):
        y, x = random.integers(60), random.integers(80)
        bare[y : y + 12, x : x + 9] = False
    left, top, side = largest_square(bare)
    if side:
        assert bare[top : top + side, left : left + side].all()
        assert left >= 0
        assert top >= 0
        assert left + side <= 80
        assert top + side <= 60


def test_nothing_bare_gives_no_square():
    assert largest_square(np.zeros((40, 40), np.bool_))[2] == 0


def test_a_pattern_is_plain_and_an_edge_is_not():
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[::4] = 120
    edge = np.zeros((64, 64, 3), np.uint8)
    edge[:, 32:] = 120
    assert is_plain(Image.fromarray(stripes))
    assert not is_plain(Image.fromarray(edge))
