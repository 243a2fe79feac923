import numpy as np
import pytest
from PIL import Image, ImageDraw

from training.parsing.laid_lessons import LaidLessons, Packshot, cut_packshot

NOTHING, SHIRT = 0, 1


def packshot(colour="#b03040"):
    picture = Image.new("RGB", (224, 224), "white")
    ImageDraw.Draw(picture).polygon([(60, 40), (160, 40), (160, 100), (130, 190), (60, 190)], fill=colour)
    return picture


@pytest.fixture
def lessons(tmp_path):
    packshot().save(tmp_path / "shirt.png")
    ground = Image.new("RGB", (60, 60), "#30506a")
    return LaidLessons([Packshot(tmp_path / "shirt.png", SHIRT)], [ground], NOTHING)


def test_the_label_is_where_the_garment_was_laid(lessons):
    shares = []
    for seed in range(12):
        lesson = lessons.lesson(0, np.random.default_rng(seed))
        assert set(np.unique(lesson.sets)) == {NOTHING, SHIRT}
        assert lesson.sets.shape == lesson.picture.size[::-1]
        pixels = np.asarray(lesson.picture, float)
        inside, outside = pixels[lesson.sets == SHIRT], pixels[lesson.sets == NOTHING]
        shares.append(np.abs(np.median(inside, axis=0) - np.median(outside, axis=0)).sum())
    assert np.mean(np.array(shares) > 5) > 0.8  # but for grounds of the garment's own colour


def test_a_packshot_is_cut_along_its_outline():
    cutout = cut_packshot(packshot())
    assert cutout is not None
    assert cutout.size == (101, 151)
    assert np.asarray(cutout)[70, 50, 3] == 255


def test_a_backdrop_that_was_left_is_no_garment():
    card = Image.new("RGB", (224, 224), "white")
    card.paste(Image.new("RGB", (200, 200), "#cccccc"), (12, 12))
    assert cut_packshot(card) is None


def test_without_a_single_packshot_on_white_it_says_which(tmp_path):
    card = Image.new("RGB", (224, 224), "#cccccc")
    card.save(tmp_path / "card.png")
    lessons = LaidLessons([Packshot(tmp_path / "card.png", SHIRT)], [card], NOTHING)
    with pytest.raises(ValueError, match=r"card\.png"):
        lessons.lesson(0, np.random.default_rng(0))
