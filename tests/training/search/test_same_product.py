import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.search.recall import figures, own_ranks, recall_at, recall_interval
from training.search.same_product import Matched, match
from training.search.whitening import principal, whitened

cosines = st.lists(st.floats(-1, 1, width=32), min_size=2, max_size=20)


def matched(own, other):
    return Matched(np.array(own, np.float32), np.array(other, np.float32), np.zeros(1, np.float32))


def test_ranks_and_recall_by_hand():
    questions = np.eye(3, dtype=np.float32)
    answers = np.array([[1, 0, 0], [0.5, 0.2, 0], [0.1, 0.4, 0.9]], np.float32)
    ranks = own_ranks(questions, answers)
    assert ranks.tolist() == [0, 1, 0]
    assert recall_at(ranks, 1) == pytest.approx(2 / 3, abs=1e-4)
    assert figures(ranks)["recall_at_10"] == 1.0
    low, high = recall_interval(ranks, 1)
    assert low <= recall_at(ranks, 1) <= high


def test_a_search_that_says_the_same_of_all_finds_nothing():
    constant = np.ones((20, 2), np.float32)
    assert recall_at(own_ranks(constant, constant), 10) == 0.0


def test_only_pictures_of_the_type_are_compared():
    photos = np.array([[1.0, 0.0]], np.float32)
    shop = np.array([[0.8, 0.6], [1.0, 0.0], [0.6, 0.8]], np.float32)
    found = match(photos, shop, np.array([0]), np.array(["bag", "shoe", "bag"]))
    assert found.own[0] == pytest.approx(0.8)
    assert found.best_other[0] == pytest.approx(0.6)
    assert found.found.all()


def test_precision_counts_the_shop_that_lacks_the_item_too():
    # The first is found surely; the second takes another item for its own.
    one = matched([0.9, 0.4], [0.3, 0.8])
    assert one.precision(0.85) == 1.0
    assert one.recall(0.85) == 0.5
    # At 0.5: with the items there, one right and one wrong; without them, one more wrong.
    assert one.precision(0.5) == pytest.approx(1 / 3)


@given(cosines, cosines)
@settings(deadline=None)
def test_the_threshold_keeps_its_promise(own, other):
    count = min(len(own), len(other))
    one = matched(own[:count], other[:count])
    assert one.precision(one.threshold(0.9)) >= 0.9 or one.threshold(0.9) == 1.0


def test_whitening_looks_past_what_differs_between_photos_of_one_item():
    random = np.random.default_rng(0)
    items = random.normal(size=(300, 4)).astype(np.float32)
    # The third number changes with every photo and says nothing of the item.
    noise = np.array([0.05, 0.05, 3.0, 0.05], np.float32)
    photos, packshots = (items + noise * random.normal(size=items.shape).astype(np.float32) for _ in range(2))
    plain, better = np.eye(4, dtype=np.float32), whitened(photos[:100], packshots[:100], 0.01)

    def recall(weights):
        placed = [rows[100:] @ weights for rows in (photos, packshots)]
        return recall_at(
            own_ranks(*(rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in placed)), 1
        )

    assert recall(better) > recall(plain) + 0.2
    assert np.allclose(
        whitened(photos, packshots, 1.0), whitened(photos, packshots, 1.0)[0, 0] * plain, atol=1e-4
    )


def test_the_main_directions_come_first():
    random = np.random.default_rng(1)
    inputs = (random.normal(size=(200, 3)) * [0.1, 5.0, 1.0] + 7).astype(np.float32)
    centre, axes = principal(inputs, 2)
    assert np.allclose(centre, 7, atol=1.5)
    assert abs(axes[1, 0]) == pytest.approx(1, abs=0.02)
    assert abs(axes[2, 1]) == pytest.approx(1, abs=0.02)
