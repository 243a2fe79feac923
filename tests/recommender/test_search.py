from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.exhaustive_search import exhaustive_search
from recommender.look_space import Aim, Purse
from recommender.search import best_look


@settings(deadline=None, max_examples=150)
@given(seed=st.integers(0, 10**6), sizes=st.lists(st.integers(1, 9), min_size=2, max_size=5))
def test_a_beam_of_20_keeps_98_percent_of_the_exhaustive_optimum(space, seed, sizes):
    made, scorer = space(seed, sizes)
    aim = Aim(np.zeros(sum(sizes), np.float32))
    best = exhaustive_search(made, aim)
    beam = best_look(made, aim, beams=20, few_looks=0)
    kept, optimum = (scorer.outfit_probability(found.total / made.pairs) for found in (beam, best))
    assert kept >= 0.98 * optimum


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10**6), sizes=st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_few_looks_are_searched_exhaustively(space, seed, sizes):
    made, _ = space(seed, sizes, exclusive=True)
    aim = Aim(np.zeros(sum(sizes), np.float32))
    assert best_look(made, aim, beams=1) == exhaustive_search(made, aim)


def test_a_refused_look_is_not_found_again(space):
    made, _ = space(3, [3, 3, 3])
    plain = Aim(np.zeros(9, np.float32))
    first = best_look(made, plain, beams=20, few_looks=0)
    twin = np.isin(np.arange(9), first.rows)
    second = best_look(made, Aim(plain.bonus, (twin,)), beams=20, few_looks=0)
    assert second.rows != first.rows
    assert second.total <= first.total


def test_nothing_is_left_when_all_is_refused(space):
    made, _ = space(3, [2, 2])
    refused = Aim(np.zeros(4, np.float32), (np.ones(4, bool),))
    assert best_look(made, refused, beams=20, few_looks=0) is None
    assert best_look(made, refused, beams=20) is None


@settings(deadline=None, max_examples=60)
@given(seed=st.integers(0, 10**6), sizes=st.lists(st.integers(1, 6), min_size=1, max_size=4))
def test_money_lasts_in_every_search_and_a_beam_finds_what_can_be_paid(space, seed, sizes):
    chance = np.random.default_rng(seed)
    made, scorer = space(seed, sizes)
    costs = chance.integers(0, 100, sum(sizes))
    dear = replace(made, purse=Purse(costs, int(chance.integers(0, 60 * len(sizes)))))
    aim = Aim(np.zeros(sum(sizes), np.float32))
    best, beam = exhaustive_search(dear, aim), best_look(dear, aim, beams=20, few_looks=0)
    least = sum(costs[place].min() for place in dear.places)
    assert (best is None) == (beam is None) == (least > dear.purse.most)
    if best is not None:
        assert max(costs[list(found.rows)].sum() for found in (best, beam)) <= dear.purse.most
        kept, optimum = (scorer.outfit_probability(found.total / made.pairs) for found in (beam, best))
        assert kept >= 0.95 * optimum


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10**6), sizes=st.lists(st.integers(2, 6), min_size=2, max_size=3))
def test_a_bonus_lifts_no_look_from_below_the_floor(space, seed, sizes):
    made, _ = space(seed, sizes)
    plain = Aim(np.zeros(sum(sizes), np.float32))
    floor = exhaustive_search(made, plain).total - 1e-3
    bonus = 10 * np.random.default_rng(seed).normal(size=sum(sizes)).astype(np.float32)
    for few_looks in (0, 100_000):
        found = best_look(made, Aim(bonus, floor=floor), beams=20, few_looks=few_looks)
        assert found.total - bonus[list(found.rows)].sum() >= floor - 1e-3
