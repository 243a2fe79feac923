from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility import prepared_items
from compatibility.pair_list import pairs_within
from compatibility.pair_scorer import EmbeddedItems
from compatibility.prepared_items import PreparedItems


def random_items(chance, count, families=4, dim=6):
    return EmbeddedItems(
        chance.normal(size=(count, dim)).astype(np.float32), chance.integers(0, families, count)
    )


def random_masks(chance, families=4, dim=6):
    masks = chance.normal(0.9, 0.7, (families, families, dim)).astype(np.float32)
    return (masks + masks.transpose(1, 0, 2)) / 2


def masked_cosine(items, masks, one, other):
    mask = masks[items.families[one], items.families[other]].astype(np.float64)
    left, right = items.embeddings[one] * mask, items.embeddings[other] * mask
    return left @ right / np.linalg.norm(left) / np.linalg.norm(right)


def test_worked_by_hand():
    masks = np.ones((2, 2, 2), np.float32)
    masks[0, 1] = masks[1, 0] = [1, 0]  # across families only the first number counts
    items = EmbeddedItems(np.array([[3, 4], [4, 3], [-2, 5]], np.float32), np.array([0, 0, 1]))
    found = PreparedItems(items, masks).paired(np.array([0, 0, 1]), np.array([1, 2, 2]))
    assert found == pytest.approx([24 / 25, -1, -1], abs=1e-6)


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 9999), sizes=st.lists(st.integers(2, 7), min_size=1, max_size=6))
def test_outfits_score_as_pair_after_pair(seed, sizes):
    chance = np.random.default_rng(seed)
    items, masks = random_items(chance, 12), random_masks(chance)
    outfits = [chance.choice(12, size, replace=False).tolist() for size in sizes]
    pairs = pairs_within(outfits)
    found = pairs.means(PreparedItems(items, masks).paired(pairs.left, pairs.right))
    slow = [
        np.mean([masked_cosine(items, masks, one, other) for one, other in combinations(outfit, 2)])
        for outfit in outfits
    ]
    np.testing.assert_allclose(found, slow, atol=1e-5)


def test_more_pairs_than_are_gathered_at_once():
    chance = np.random.default_rng(2)
    items, masks = random_items(chance, 30), random_masks(chance)
    left, right = chance.integers(0, 30, (2, prepared_items.PAIRS_AT_ONCE * 2 + 3))
    scores = PreparedItems(items, masks).paired(left, right)
    for place in (0, prepared_items.PAIRS_AT_ONCE, len(left) - 1):
        slow = masked_cosine(items, masks, left[place], right[place])
        assert scores[place] == pytest.approx(slow, abs=1e-5)


def test_no_pairs_and_an_item_without_direction():
    items = EmbeddedItems(np.zeros((2, 6), np.float32), np.array([0, 1]))
    prepared = PreparedItems(items, random_masks(np.random.default_rng(1)))
    assert prepared.paired(np.array([0]), np.array([1])).tolist() == [0]
    assert prepared.paired(np.array([], np.int64), np.array([], np.int64)).shape == (0,)
