import numpy as np

from compatibility.prepared_pool import PreparedPool
from recommender.pair_rows import PairRows


def test_rows_are_those_of_the_full_matrix_however_they_are_asked_for(scorer, table):
    pool = table(["t-shirt", "boots", "jeans", "boots", "watch"] * 40).embedded
    full = scorer.pair_scores(pool, pool)
    rows = PairRows(pool, PreparedPool(pool, scorer.masks))
    chance = np.random.default_rng(3)
    for _ in range(20):
        asked = chance.integers(0, len(pool), (3, 7))
        np.testing.assert_allclose(rows.of(asked), full[asked], atol=1e-5)
    np.testing.assert_allclose(rows.of(np.arange(len(pool))), full, atol=1e-5)
