import numpy as np

from recommender.pair_rows import PairRows

TYPES = ["t-shirt"] * 40 + ["boots", "trainers"] * 70 + ["watch"] * 60
SLOTS = np.repeat([2, 5, 7], [40, 140, 60])


def test_scores_are_those_of_the_full_matrix_however_they_are_asked_for(scorer, table):
    pool = table(TYPES).embedded
    full = scorer.pair_scores(pool, pool)
    rows = PairRows(pool, scorer.masks, SLOTS)
    chance = np.random.default_rng(3)
    for size in [3, 1, 20, 0, 50]:
        items, others = chance.integers(0, len(pool), size), chance.integers(0, 40, 9)
        np.testing.assert_allclose(rows.between(items, others), full[np.ix_(items, others)], atol=1e-5)
    everything = np.arange(len(pool))
    np.testing.assert_allclose(rows.between(everything, everything), full, atol=1e-5)
    assert rows.between(everything, everything[:0]).shape == (len(pool), 0)


def test_more_items_than_there_was_room_for_at_first(scorer, table):
    pool = table(["boots"] * 700).embedded
    rows = PairRows(pool, scorer.masks, np.zeros(700, int))
    first = rows.between(np.arange(5), np.arange(700)).copy()
    rows.between(np.arange(700), np.arange(700))
    np.testing.assert_array_equal(rows.between(np.arange(5), np.arange(700)), first)


def test_items_from_elsewhere(scorer, table):
    pool, fixed = table(TYPES).embedded, table(["dress", "coat"], seed=4).embedded
    scores = PairRows(pool, scorer.masks, SLOTS).with_others(fixed)
    np.testing.assert_allclose(scores, scorer.pair_scores(fixed, pool), atol=1e-5)
