import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.outfit_score import score_outfit
from recommender.outfit_swaps import candidates_for, outfit_swaps

POOL = ["jeans", "skirt", "boots", "heels", "watch", "belt", "shirt", "hoodie", "unsure", "socks"]


@settings(deadline=None, max_examples=20)
@given(seed=st.integers(0, 999))
def test_gains_are_the_slow_loops_and_another_place_wins_where_it_is_close(scorer, table, seed):
    items = table(["t-shirt", "trousers", "trainers", "watch"], "photo", seed)
    pool = table(POOL, "shop", seed + 1)
    now, slow = score_outfit(items, scorer).score, []
    for place in range(len(items)):
        for row in candidates_for(items, place, pool):
            rest = [other for other in range(len(items)) if other != place]
            after = items.rows(rest).followed_by(pool.rows([row]))
            slow.append((score_outfit(after, scorer).score - now, items.ids[place], pool.ids[row]))
    best: list[tuple[float, str, str]] = []
    while len(best) < 3:
        left = [one for one in slow if one not in best]
        best.append(max(left, key=lambda one: one[0] - 0.1 * sum(one[1] == each[1] for each in best)))
    best.sort(reverse=True)
    swaps = outfit_swaps(items, pool, scorer)
    assert [swap.gain for swap in swaps] == pytest.approx([gain for gain, _, _ in best], abs=1e-4)
    assert [(swap.replaces, swap.item) for swap in swaps] == [one[1:] for one in best]


def test_only_what_fits_the_place_comes_in(table):
    items, pool = table(["unsure", "jeans", "watch", "belt"]), table(POOL, "shop")

    def names(place):
        return [pool.types[row] for row in candidates_for(items, place, pool)]

    assert names(0) == []
    assert names(1) == ["jeans", "skirt"]
    assert names(2) == ["watch"]  # a second belt would be one too many, and nobody hopes for socks


def test_what_looks_the_same_is_not_offered(scorer, table):
    items = table(["shirt", "jeans"])
    twins = np.tile(np.random.default_rng(5).normal(size=(1, 8)), (4, 1))
    assert len(outfit_swaps(items, table(["skirt"] * 4, "shop", vectors=twins), scorer)) == 1
    assert outfit_swaps(items, items, scorer) == ()
