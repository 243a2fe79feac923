import numpy as np
import pytest
from PIL import Image

from training.parsing.lesson import HEIGHT, STRIDE, WIDTH, Lesson, shown

OUTSIDE = 9


def halves(upright):
    """Red is class 1, blue class 2."""
    pixels = np.zeros((400, 300, 3), np.uint8)
    pixels[:200, :, 0] = pixels[200:, :, 2] = 200
    sets = np.ones((400, 300), np.uint8)
    sets[200:] = 2
    return Lesson(Image.fromarray(pixels), sets, upright)


@pytest.mark.parametrize("upright", [True, False])
def test_labels_stay_with_their_pixels(upright):
    random = np.random.default_rng(0)
    for _ in range(20):
        view, sets = shown(halves(upright), OUTSIDE, random)
        assert view.shape == (HEIGHT, WIDTH, 3)
        assert sets.shape == (HEIGHT // STRIDE, WIDTH // STRIDE)
        middles = view[STRIDE // 2 :: STRIDE, STRIDE // 2 :: STRIDE].astype(int)
        redder = middles[..., 0] > middles[..., 2]
        inside = sets != OUTSIDE
        assert ((sets == 1) == redder)[inside].mean() > 0.97


def test_somebody_upright_is_never_laid_on_the_side():
    random = np.random.default_rng(1)
    for _ in range(20):
        _, sets = shown(halves(upright=True), OUTSIDE, random)
        rows = np.arange(len(sets))[:, None] * np.ones_like(sets, float)
        assert (
            not (sets == 1).any() or not (sets == 2).any() or rows[sets == 1].mean() < rows[sets == 2].mean()
        )


def test_the_same_random_numbers_show_the_same():
    first, second = (shown(halves(True), OUTSIDE, np.random.default_rng(5)) for _ in range(2))
    assert np.array_equal(first[0], second[0])
    assert np.array_equal(first[1], second[1])
