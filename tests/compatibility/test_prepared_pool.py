import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.pair_scorer import EmbeddedItems
from compatibility.prepared_pool import PreparedPool


def random_items(chance, count, families=4, dim=6):
    return EmbeddedItems(
        chance.normal(size=(count, dim)).astype(np.float32), chance.integers(0, families, count)
    )


def random_masks(chance, families=4, dim=6):
    masks = chance.uniform(0.1, 1, (families, families, dim)).astype(np.float32)
    return (masks + masks.transpose(1, 0, 2)) / 2


def masked_cosine(left, right, mask):
    left, right = left * mask, right * mask
    return left @ right / (np.linalg.norm(left) * np.linalg.norm(right))


def test_worked_by_hand():
    masks = np.ones((2, 2, 2), np.float32)
    masks[0, 1] = masks[1, 0] = [1, 0]  # across families only the first number counts
    pool = EmbeddedItems(np.array([[3, 4], [1, 7], [-2, 5]], np.float32), np.array([0, 1, 1]))
    left = EmbeddedItems(np.array([[3, 4]], np.float32), np.array([0]))
    assert PreparedPool(pool, masks).scores(left)[0] == pytest.approx([1, 1, -1], abs=1e-6)


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 9999), count=st.integers(1, 12), asked=st.integers(1, 5))
def test_equals_the_slow_loop_whatever_the_order_of_families(seed, count, asked):
    chance = np.random.default_rng(seed)
    masks, pool, left = random_masks(chance), random_items(chance, count), random_items(chance, asked)
    slow = [
        [
            masked_cosine(left.embeddings[one], pool.embeddings[other], masks[left.families[one], family])
            for other, family in enumerate(pool.families)
        ]
        for one in range(asked)
    ]
    assert PreparedPool(pool, masks).scores(left) == pytest.approx(np.array(slow), abs=1e-5)


def test_an_item_without_direction_scores_zero():
    chance = np.random.default_rng(1)
    pool = random_items(chance, 3)
    nothing = EmbeddedItems(np.zeros((1, 6), np.float32), np.array([0]))
    assert (PreparedPool(pool, random_masks(chance)).scores(nothing) == 0).all()
