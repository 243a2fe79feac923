import numpy as np
import pytest

from compatibility.item_types import TYPE_NAMES
from wardrobe.recognition.parser import Parsing
from wardrobe.recognition.parsing_classes import CLASSES, FIRST_GARMENT, GARMENT_CLASSES
from wardrobe.recognition.piece_types import weighted
from wardrobe.recognition.worn_garments import confidence, garments_in

HEIGHT, WIDTH = 88, 56


def parsing_of(**boxes):
    """Each class fills boxes (top, bottom, left, right) of the grid; the rest is ground."""
    shares = np.zeros((len(CLASSES), HEIGHT, WIDTH), np.float32)
    shares[0] = 1.0
    for name, found in boxes.items():
        for top, bottom, left, right in found if isinstance(found, list) else [found]:
            shares[:, top:bottom, left:right] = 0.0
            shares[0, top:bottom, left:right] = 0.05
            shares[CLASSES.index(name.replace("_", "-")), top:bottom, left:right] = 0.95
    return Parsing(shares)


SKIN = (2, 10, 24, 32)


def labels(garments):
    return [piece.label for piece in garments.pieces]


def test_somebody_dressed_gives_each_garment_once():
    shoes = [(80, 84, 18, 24), (80, 84, 32, 38)]
    garments = garments_in(parsing_of(skin=SKIN, shirt=(10, 40, 16, 40), jeans=(40, 80, 18, 38), shoes=shoes))
    assert garments.worn
    assert labels(garments) == ["jeans", "shirt", "shoes"]
    assert garments.pieces[2].mask.sum() == 2 * 4 * 6  # left and right are one pair
    assert garments.hidden == ()


def test_a_patch_of_jacket_on_a_shirt_is_the_shirt():
    worn = parsing_of(skin=SKIN, shirt=(10, 40, 16, 40), blazer=(20, 24, 20, 30), pants=(40, 80, 18, 38))
    assert sorted(labels(garments_in(worn))) == ["pants", "shirt"]


def test_an_open_jacket_over_a_shirt_is_both():
    worn = parsing_of(skin=SKIN, jacket=(10, 45, 12, 44), t_shirt=(12, 45, 22, 34), jeans=(45, 80, 18, 38))
    assert sorted(labels(garments_in(worn))) == ["jacket", "jeans", "t-shirt"]


def test_a_dress_takes_the_patch_that_looked_like_a_skirt():
    garments = garments_in(parsing_of(skin=SKIN, dress=(10, 60, 18, 38), skirt=(52, 60, 18, 38)))
    assert labels(garments) == ["dress"]
    assert garments.pieces[0].mask.sum() == 50 * 20


def test_top_and_skirt_take_the_patch_that_looked_like_a_dress():
    worn = parsing_of(skin=SKIN, top=(10, 34, 18, 38), dress=(34, 38, 18, 38), skirt=(38, 70, 18, 38))
    garments = garments_in(worn)
    assert sorted(labels(garments)) == ["skirt", "top"]
    assert sum(piece.mask.sum() for piece in garments.pieces) == 60 * 20


@pytest.mark.parametrize(
    ("boxes", "label", "reason"),
    [
        ({"coat": (10, 70, 14, 42), "belt": (40, 41, 20, 30)}, "belt", "only 0.2% of the photo"),
        ({"coat": (10, 70, 14, 42), "bag": (30, 60, 54, 56)}, "bag", "cut off by the edge"),
        ({"coat": (10, 70, 14, 42), "scarf": (14, 22, 24, 32)}, "scarf", "mostly hidden by the coat"),
    ],
)
def test_a_scrap_is_left_out_with_its_reason(boxes, label, reason):
    garments = garments_in(parsing_of(skin=SKIN, **boxes))
    assert labels(garments) == ["coat"]
    ((piece, told),) = garments.hidden
    assert piece.label == label
    assert reason in told


def test_one_garment_that_nobody_wears_stays_one_whatever_its_parts_look_like():
    garments = garments_in(parsing_of(dress=(10, 50, 10, 40), top=(10, 25, 10, 40), shoes=(52, 58, 12, 28)))
    assert not garments.worn
    assert labels(garments) == ["dress"]
    assert garments.pieces[0].mask.sum() == 40 * 30 + 6 * 16


def test_what_lies_apart_is_apart():
    garments = garments_in(
        parsing_of(shirt=(5, 40, 5, 50), jeans=(48, 84, 5, 25), shoes=[(60, 74, 34, 42), (60, 74, 46, 54)])
    )
    assert not garments.worn
    assert labels(garments) == ["shirt", "jeans", "shoes"]


def test_a_shoe_that_looks_like_an_earring_still_has_its_pair():
    garments = garments_in(parsing_of(boots=(20, 50, 8, 24), earrings=(21, 50, 32, 48)))
    assert labels(garments) == ["boots"]


def test_the_main_garment_is_large_and_in_the_middle():
    garments = garments_in(parsing_of(shirt=(20, 60, 14, 42), jeans=(64, 88, 0, 56)))
    assert labels(garments) == ["shirt", "jeans"] or labels(garments) == ["jeans", "shirt"]
    assert garments.main.label == "shirt"


def test_a_bare_ground_holds_nothing():
    garments = garments_in(parsing_of())
    assert garments.pieces == ()
    assert garments.main is None


def test_skin_and_hair_are_in_no_piece():
    worn = parsing_of(skin=[SKIN, (30, 50, 10, 16)], hair=(0, 4, 22, 34), dress=(10, 60, 18, 38))
    person = worn.person > 0.5
    for piece in garments_in(worn).pieces:
        assert not piece.mask[person].any()
        assert piece.shares[person].max() < 0.1


def test_a_garment_cut_off_is_less_sure():
    whole = garments_in(parsing_of(coat=(10, 70, 14, 42))).pieces[0]
    cut = garments_in(parsing_of(coat=(30, 88, 14, 42))).pieces[0]
    assert confidence(cut) < confidence(whole) == pytest.approx(0.95, abs=0.01)


def test_where_it_was_worn_decides_between_types():
    piece = garments_in(parsing_of(skin=SKIN, skirt=(40, 80, 18, 38))).pieces[0]
    told = np.full(len(TYPE_NAMES), 0.5 / (len(TYPE_NAMES) - 2), np.float32)
    told[TYPE_NAMES.index("top")], told[TYPE_NAMES.index("skirt")] = 0.3, 0.2
    after = weighted(told, piece)
    assert TYPE_NAMES[int(after.argmax())] == "skirt"
    assert after.sum() == pytest.approx(1, abs=1e-5)


def test_every_class_stands_for_types_that_there_are():
    assert len(GARMENT_CLASSES) == len(CLASSES) - FIRST_GARMENT == 45
    for kind in GARMENT_CLASSES.values():
        assert set(kind.types) <= set(TYPE_NAMES)
