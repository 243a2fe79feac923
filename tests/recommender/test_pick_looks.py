import numpy as np

from recommender.looks import LookQuery
from recommender.pick_looks import pick_looks
from recommender.plan import courses
from recommender.search_pool import search_pool


def picked(table, scorer, types, count, seed=1):
    pool, fixed = table(types, seed=seed), table(["blouse"], source="photo", seed=8)
    query = LookQuery(looks=count)
    menu = courses(fixed, pool, query)
    return pick_looks(search_pool(fixed, pool, menu, scorer, query), menu, query, scorer.outfit_curve)


def test_the_first_look_is_the_best_of_all(table, scorer):
    (first,) = picked(table, scorer, ["jeans"] * 5 + ["boots"] * 5, 1)
    space = first.space
    totals = [
        space.with_fixed[one]
        + space.with_fixed[other]
        + space.rows.between(np.array([one]), np.array([other]))
        for one in space.places[0]
        for other in space.places[1]
    ]
    one, other = first.rows
    best = space.with_fixed[one] + space.with_fixed[other]
    best += space.rows.between(np.array([one]), np.array([other]))
    assert best >= max(totals) - 1e-5


def test_picking_more_looks_keeps_the_first_ones(table, scorer):
    types = ["jeans"] * 5 + ["boots"] * 5
    few, many = (picked(table, scorer, types, count) for count in (2, 5))
    assert [look.rows for look in many[:2]] == [look.rows for look in few]
    assert len({look.rows for look in many}) == 5


def test_no_look_more_than_there_are(table, scorer):
    assert len(picked(table, scorer, ["jeans", "boots", "boots"], 9)) == 2
