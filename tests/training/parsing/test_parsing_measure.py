import numpy as np
import pytest

from training.parsing.parsing_measure import Confusions, confusion, told_classes
from wardrobe.recognition.parsing_classes import CLASSES

ROW = {name: CLASSES.index(name) for name in CLASSES}


def maps(*rows):
    return np.array([[ROW[name] for name in row.split()] for row in rows], np.uint8)


@pytest.fixture
def told():
    labelled = maps("coat coat background background", "coat jeans skin background")
    answer = maps("coat jacket background coat", "coat jeans skin skin")
    return Confusions(confusion(labelled, answer)[None])


def test_figures_as_worked_by_hand(told):
    # coat: 2 right of 3 labelled and 3 told; jeans 1 of 1. A jacket that was told is nobody's class.
    assert told.figures() == {"miou": 0.75, "foreground_iou": 0.8}
    assert told.by_class()["coat"] == {"iou": 0.5, "photos": 1}
    assert "jacket" not in told.by_class()


def test_a_jacket_for_a_coat_is_the_right_slot(told):
    assert told.slots() == {"miou": pytest.approx((3 / 4 + 1) / 2), "foreground_iou": 0.8}


def test_skin_for_ground_is_wrong_of_the_whole_person_only(told):
    assert told.person() == {"foreground_iou": pytest.approx(5 / 7, abs=1e-4)}


def test_intervals_hold_the_figure_and_close_on_equal_photos(told):
    same = Confusions(np.repeat(told.counts, 5, axis=0))
    assert same.intervals() == {"miou": (0.75, 0.75), "foreground_iou": (0.8, 0.8)}


def test_rare_kinds_are_left_out_of_the_frequent(told):
    assert told.often() == {}
    assert Confusions(np.repeat(told.counts, 10, axis=0)).often() == {"miou": 0.75}


def test_each_pixel_gets_its_likeliest_class():
    shares = np.zeros((len(CLASSES), 2, 2), np.float32)
    shares[ROW["background"]] = 0.4
    shares[ROW["coat"], 1] = 0.6
    told = told_classes(shares, (20, 20))
    assert told.shape == (20, 20)
    assert (told[:8] == 0).all()
    assert (told[12:] == ROW["coat"]).all()
