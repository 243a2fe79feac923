from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.outfit_score import score_outfit

TYPES = ["t-shirt", "jeans", "boots", "handbag", "coat", "watch"]


def test_one_item_is_no_outfit(scorer, table):
    with pytest.raises(ValueError, match="at least two"):
        score_outfit(table(["t-shirt"]), scorer)


@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0, 999), count=st.integers(2, 6))
def test_contributions_add_up_to_the_score_and_blame_to_one(scorer, table, seed, count):
    items = table(TYPES[:count], seed=seed)
    rated = score_outfit(items, scorer)
    assert rated.score == pytest.approx(scorer.score(items.embedded), abs=1e-5)
    assert [pair.items for pair in rated.pairs] == list(combinations(items.ids, 2))
    assert sum(pair.contribution for pair in rated.pairs) == pytest.approx(rated.score, abs=1e-5)
    assert rated.interval[0] <= rated.score <= rated.interval[1]
    assert sum(rated.blame) == pytest.approx(1.0)
    assert min(rated.blame) >= 0
    best = max(rated.pairs, key=lambda pair: pair.compatibility)
    assert best.contribution == max(pair.contribution for pair in rated.pairs)


@settings(deadline=None, max_examples=20)
@given(order=st.permutations(range(5)), seed=st.integers(0, 99))
def test_the_order_of_items_does_not_matter(scorer, table, order, seed):
    items = table(TYPES[:5], seed=seed)
    straight, shuffled = score_outfit(items, scorer), score_outfit(items.rows(order), scorer)
    assert shuffled.score == pytest.approx(straight.score, abs=1e-6)
    assert shuffled.blame == pytest.approx([straight.blame[row] for row in order], abs=1e-4)
