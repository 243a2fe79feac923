"""Blanks are about the items asked for, and wrong items come from the right one's group."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.blanks import OUTFITS, WRONG, Blanks, filled_pairs

OUTFIT_LIST = [(0, 1, 2), (0, 3), (4, 1, 5), (6, 3, 2)]
GROUPS = ["top", "shoe", "bag", "shoe", "top", "bag", "top"]


@given(seed=st.integers(0, 99), about=st.lists(st.integers(0, 6), min_size=1, max_size=4, unique=True))
def test_right_items_stand_in_their_outfit_and_wrong_ones_do_not_belong_by_draw_alone(seed, about):
    blanks = Blanks(OUTFIT_LIST, GROUPS)
    worn, thrown = blanks.drawn(np.array(about), np.random.default_rng(seed))
    whole = [set(outfit) for outfit in OUTFIT_LIST]
    assert all({one.item, *one.others} in whole for one in worn)
    for one in thrown:
        (right,) = {r for o in whole if set(one.others) < o and len(o) == len(one.others) + 1 for r in o} - {
            *one.others
        } or {one.item}
        assert GROUPS[right] == GROUPS[one.item]


def test_each_item_is_asked_for_with_wrong_ones_beside_it():
    blanks = Blanks(OUTFIT_LIST, GROUPS)
    worn, thrown = blanks.drawn(np.array([0]), np.random.default_rng(0))
    asked = [one for one in worn if one.item == 0]
    assert {one.others for one in asked} >= {(1, 2), (3,)}
    assert len(thrown) >= WRONG * 2
    assert len(asked) <= OUTFITS + 3
    assert blanks.items().tolist() == [0, 1, 2, 3, 4, 5, 6]


def test_pairs_join_each_item_with_all_others_of_its_blank():
    blanks = Blanks(OUTFIT_LIST, GROUPS)
    worn, _ = blanks.drawn(np.array([0, 6]), np.random.default_rng(1))
    pairs = filled_pairs(worn)
    expected = [(number, one.item, other) for number, one in enumerate(worn) for other in one.others]
    assert list(zip(pairs.group, pairs.left, pairs.right, strict=True)) == expected
    assert pairs.groups == len(worn)
