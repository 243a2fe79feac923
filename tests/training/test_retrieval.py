import numpy as np
import pytest

from compatibility.artifact import default_scorer_folder
from compatibility.pair_scorer import PairScorer
from training.readers.outfit_data import Question
from training.retrieval import Places, chance_places, cosine_grid, retrieved, scorer_grid

TYPES = ["trainers"] * 30 + ["handbag"] * 20


def drawn(seed=0, count=25):
    random = np.random.default_rng(seed)
    questions = []
    for number in range(count):
        items = random.permutation(50)
        size, right = int(random.integers(2, 5)), int(random.integers(4))
        answers = tuple(items[size : size + 4].tolist())
        questions.append(Question(str(number), tuple(items[:size].tolist()), answers, right))
    return questions


def test_ranks_are_the_slow_loop():
    table = np.random.default_rng(1).integers(0, 4, (50, 50)).astype(float)  # with ties
    pool, questions = list(range(50)), drawn()
    found = retrieved(lambda left, rows: table[np.ix_(left, rows)], questions, TYPES, pool)
    for number, one in enumerate(questions):
        right = one.answers[one.correct]
        rows = [row for row in pool if TYPES[row] == TYPES[right] and row not in one.question]
        scores = {row: np.mean([table[item, row] for item in one.question]) for row in rows}
        above = sum(score > scores[right] + 1e-9 for score in scores.values())
        level = sum(abs(score - scores[right]) < 1e-9 for score in scores.values())
        assert (found.above[number], found.level[number]) == (above, level)
        assert found.candidates[number] == len(rows)


def test_recall_by_hand():
    # First: 3 above, alone. Second: 8 above, level with three others: two of four places are within ten.
    places = Places(np.array([3, 8]), np.array([1, 4]), np.array([40, 40]))
    assert places.recall(10) == pytest.approx(100 * (1 + 0.5) / 2)
    assert places.figures() == {"recall_at_10": 75.0, "recall_at_30": 100.0, "recall_at_50": 100.0}


def test_chance_is_the_depth_over_the_candidates():
    places = Places(np.array([0, 0]), np.array([1, 1]), np.array([40, 20]))
    assert chance_places(places).recall(10) == pytest.approx(100 * (10 / 40 + 10 / 20) / 2)
    assert chance_places(places).recall(30) == pytest.approx(100 * (30 / 40 + 1) / 2)


def test_what_knows_the_answer_finds_it_first():
    questions = drawn()
    right = {one.outfit: one.answers[one.correct] for one in questions}
    for one in questions:
        favour = np.zeros(50)
        favour[right[one.outfit]] = 1.0
        grid = lambda left, rows, favour=favour: np.tile(favour[rows], (len(left), 1))  # noqa: E731
        found = retrieved(grid, [one], TYPES, range(50))
        assert (found.above[0], found.level[0]) == (0, 1)


def test_the_served_scorer_and_cosines_rate_grids_as_they_rate_pairs():
    scorer = PairScorer.load(default_scorer_folder())
    random = np.random.default_rng(2)
    vectors = {"lite1-outfits@1": random.random((50, 1280)), "oklab648@1": random.random((50, 648))}
    vectors = {name: rows.astype(np.float32) for name, rows in vectors.items()}
    items = scorer.embed(vectors, TYPES)
    left, pool = np.array([0, 35, 3]), np.arange(30, 50)
    expected = scorer.pair_scores(items.rows(left), items.rows(pool))
    np.testing.assert_allclose(scorer_grid(scorer, items)(left, pool), expected, atol=1e-5)
    one, other = vectors["lite1-outfits@1"][35], vectors["lite1-outfits@1"][40]
    cosine = one @ other / np.linalg.norm(one) / np.linalg.norm(other)
    assert cosine_grid(vectors["lite1-outfits@1"])(left, pool)[1, 10] == pytest.approx(cosine, abs=1e-5)
