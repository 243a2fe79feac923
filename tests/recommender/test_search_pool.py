import numpy as np
import pytest

from compatibility.item_types import FAMILIES, ITEM_TYPES, Slot
from recommender.looks import LookQuery
from recommender.plan import courses
from recommender.search_pool import search_pool

TYPES = ["watch", "boots", "jeans", "skirt", "trainers", "handbag", "belt", "unsure", "coat"]
QUERY = LookQuery(wanted=(Slot.BAG, Slot.ACCESSORY))


def test_only_candidates_are_in_it_by_family_then_id(table, scorer):
    pool, fixed = table(TYPES), table(["blouse"], source="photo")
    menu = courses(fixed, pool, QUERY)
    searched = search_pool(fixed, pool, menu, scorer, QUERY)
    types = [pool.types[row] for row in searched.index]
    assert sorted(types) == ["belt", "boots", "handbag", "jeans", "skirt", "trainers", "watch"]
    families = [FAMILIES.index(ITEM_TYPES[name].family) for name in types]
    assert families == sorted(families)
    grouped = [name for name, group in zip(types, searched.exclusive, strict=True) if group >= 0]
    assert grouped == ["watch", "belt"]


def test_its_space_counts_pairs_and_scores_against_what_is_fixed(table, scorer):
    pool, fixed = table(TYPES), table(["blouse", "hat"], source="photo")
    menu = courses(fixed, pool, QUERY)
    searched = search_pool(fixed, pool, menu, scorer, QUERY)
    space = searched.space(menu[0])
    assert space.pairs == 6 * 5 // 2
    chosen = pool.rows(searched.index).embedded
    expected = scorer.pair_scores(fixed.embedded, chosen).sum(axis=0)
    np.testing.assert_allclose(space.with_fixed, expected, atol=1e-5)
    assert space.fixed == pytest.approx(scorer.pair_scores(fixed.embedded, fixed.embedded)[0, 1])
