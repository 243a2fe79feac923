"""The benchmarks' own side, checked without the reference."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def drawn(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    from side_by_side.drawn_outfits import drawn_outfits

    return drawn_outfits(seed=3, items=400, outfits=12, questions=2)


def test_the_scoring_that_is_timed_equals_pair_after_pair(drawn):
    from compatibility.pair_list import pairs_side_by_side, pairs_within
    from compatibility.prepared_items import PreparedItems

    slow = []
    for example in drawn.examples:
        cosines = []
        for one, other in combinations(example.items, 2):
            mask = drawn.masks[drawn.items.families[one], drawn.items.families[other]].astype(np.float64)
            left, right = drawn.items.embeddings[one] * mask, drawn.items.embeddings[other] * mask
            cosines.append(left @ right / np.linalg.norm(left) / np.linalg.norm(right))
        slow.append(np.mean(cosines))
    items = PreparedItems(drawn.items, drawn.masks)
    outfits = [list(example.items) for example in drawn.examples]
    flat = np.concatenate(outfits), np.array([len(outfit) for outfit in outfits])
    for pairs in (pairs_within(outfits), pairs_side_by_side(*flat)):
        np.testing.assert_allclose(pairs.means(items.paired(pairs.left, pairs.right)), slow, atol=1e-5)


def test_an_interval_holds_the_median_and_widens_with_the_spread(drawn):
    from side_by_side.ratios import interval

    calm, wild = np.array([20.0, 21, 22, 20, 21, 22, 21]), np.array([2.0, 40, 22, 10, 21, 30, 5])
    for ratios in (calm, wild):
        median, low, high = interval(ratios)
        assert low <= median <= high
    assert np.ptp(interval(wild)[1:]) > np.ptp(interval(calm)[1:])
