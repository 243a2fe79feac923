"""Prints cover the share of the cloth that they should, and repeat."""

import numpy as np
import pytest

from wardrobe.sample.figures import FIGURES
from wardrobe.sample.palette import rgb
from wardrobe.sample.prints import Stripes

ROWS, COLUMNS = (np.mgrid[:120, :120].astype(np.float32)[axis] for axis in (0, 1))
WHITE = np.ones((120, 120, 3), np.float32)


def test_stripes_cover_their_share():
    printed = Stripes((0.0, 0.0, 0.0), period=20, share=0.4)(WHITE, COLUMNS, ROWS, np.random.default_rng(0))
    assert np.isclose(1 - printed.mean(), 0.4, atol=0.02)
    assert np.allclose(printed[:20], printed[20:40], atol=1e-3)


def test_upright_stripes_are_turned_stripes():
    rng = np.random.default_rng(0)
    level = Stripes((0.0, 0.0, 0.0), 20, 0.4)(WHITE, COLUMNS, ROWS, rng)
    upright = Stripes((0.0, 0.0, 0.0), 20, 0.4, upright=True)(WHITE, COLUMNS, ROWS, rng)
    assert np.allclose(upright, level.transpose(1, 0, 2))


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("ground", ["white", "navy"])
def test_every_figure_shows_on_pale_and_on_dark_cloth(name, ground):
    base = np.broadcast_to(np.array(rgb(ground), np.float32), WHITE.shape)
    printed = FIGURES[name](rgb(ground))(base, COLUMNS, ROWS, np.random.default_rng(0))
    assert np.abs(printed - base).max() > 0.15
    assert printed.min() >= 0
    assert printed.max() <= 1
