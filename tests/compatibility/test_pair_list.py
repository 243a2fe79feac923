from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.pair_list import pairs_side_by_side, pairs_with_answers, pairs_within

OUTFITS = st.lists(st.lists(st.integers(0, 9), min_size=2, max_size=6), max_size=6)


@given(OUTFITS)
def test_within_an_outfit_all_pairs_meet_once(outfits):
    pairs = pairs_within(outfits)
    found = [
        sorted(zip(pairs.left[pairs.group == row], pairs.right[pairs.group == row], strict=True))
        for row in range(len(outfits))
    ]
    assert found == [sorted(combinations(outfit, 2)) for outfit in outfits]


@given(questions=OUTFITS, seed=st.integers(0, 9))
def test_every_answer_meets_every_item_of_its_question(questions, seed):
    answers = np.random.default_rng(seed).integers(0, 9, (len(questions), 4))
    pairs = pairs_with_answers(questions, answers)
    slow = [
        (answer, item, 4 * row + column)
        for row, question in enumerate(questions)
        for column, answer in enumerate(answers[row])
        for item in question
    ]
    assert list(zip(pairs.left, pairs.right, pairs.group, strict=True)) == slow


@given(OUTFITS.filter(len))
def test_means_are_the_slow_loops(outfits):
    pairs = pairs_within(outfits)
    slow = [np.mean([one * 10 + other for one, other in combinations(outfit, 2)]) for outfit in outfits]
    np.testing.assert_allclose(pairs.means(pairs.left * 10 + pairs.right), slow)


def test_one_item_is_no_outfit():
    with pytest.raises(ValueError, match="two items"):
        pairs_within([[1, 2], [3]])


@given(OUTFITS)
def test_outfits_side_by_side_pair_as_lists_do(outfits):
    items = np.array([item for outfit in outfits for item in outfit], np.int64)
    found = pairs_side_by_side(items, np.array([len(outfit) for outfit in outfits], np.int64))
    listed = pairs_within(outfits)
    slow = [pair for outfit in outfits for pair in combinations(outfit, 2)]
    assert list(zip(found.left, found.right, strict=True)) == slow
    assert (found.group == listed.group).all()
    assert found.groups == listed.groups
