import numpy as np
import pytest

from training.baselines import chance, cosine, nearness, popularity, type_pair_frequency
from training.bootstrap import intervals
from training.measure import Measured, measure, measure_outfits
from training.readers.outfits import Example, Outfit, Question

QUESTIONS = (
    Question("a", (0, 1), (2, 3, 4, 5), 0),
    Question("b", (0, 1), (3, 2, 4, 5), 0),
)
EXAMPLES = (Example((0, 1, 2), 1), Example((3, 4, 5), 0))


def test_figures_worked_by_hand():
    # Items go together by the smallness of their numbers: 2 is right once, wrong once.
    measured = measure(lambda left, right: -(left + right), QUESTIONS, EXAMPLES)
    assert measured.figures() == {"fitb": 50.0, "auc": 1.0}


def test_measuring_is_the_slow_loop():
    table = np.random.default_rng(0).normal(size=(9, 9))
    random = np.random.default_rng(1)
    draws = [random.permutation(9) for _ in range(40)]
    questions = [Question(str(n), tuple(d[:3]), tuple(d[3:7]), 2) for n, d in enumerate(draws)]
    examples = [Example(tuple(d[:4]), n % 2) for n, d in enumerate(draws)]
    measured = measure(lambda left, right: table[left, right], questions, examples)
    right = [
        np.argmax([np.mean([table[a, q] for q in one.question]) for a in one.answers]) == one.correct
        for one in questions
    ]
    assert measured.fitb == pytest.approx(100 * np.mean(right))
    means = [
        np.mean([table[o[i], o[j]] for i in range(4) for j in range(i + 1, 4)])
        for o in (e.items for e in examples)
    ]
    np.testing.assert_allclose(measured.means, means)


def test_whole_outfits_are_the_slow_loop(monkeypatch):
    monkeypatch.setattr("training.measure.OUTFITS_AT_ONCE", 7)
    worth = np.random.default_rng(3).normal(size=9)

    def rate(outfits):
        return [np.prod([worth[item] for item in outfit]) for outfit in outfits]

    random = np.random.default_rng(1)
    draws = [random.permutation(9) for _ in range(20)]
    questions = [Question(str(n), tuple(d[: 1 + n % 4]), tuple(d[5:9]), n % 4) for n, d in enumerate(draws)]
    examples = [Example(tuple(d[: 2 + n % 3]), n % 2) for n, d in enumerate(draws)]
    measured = measure_outfits(rate, questions, examples)
    for credit, one in zip(measured.credits, questions, strict=True):
        scores = [rate([(*one.question, answer)])[0] for answer in one.answers]
        assert credit == (np.argmax(scores) == one.correct)
    assert measured.means.tolist() == rate([one.items for one in examples])


def test_a_rater_of_outfits_by_their_pairs_answers_as_the_pairs_do():
    # Pairs within a question are the same for all of its answers, so that the order is the same.
    table = np.random.default_rng(5).normal(size=(9, 9))
    table = table + table.T

    def rate(outfits):
        return [np.mean([table[a, b] for n, a in enumerate(o) for b in o[n + 1 :]]) for o in outfits]

    pairs = measure(lambda left, right: table[left, right], QUESTIONS, EXAMPLES)
    assert measure_outfits(rate, QUESTIONS, EXAMPLES).figures() == pairs.figures()


def test_what_knows_nothing_is_at_chance():
    nothing = [chance(), popularity([], 6), type_pair_frequency([], ["x"] * 6)]
    for rate in nothing:
        assert measure(rate, QUESTIONS, EXAMPLES).figures() == {"fitb": 25.0, "auc": 0.5}


def test_popularity_counts_training_outfits():
    rate = popularity([Outfit("1", (0, 1)), Outfit("2", (0, 2))], 4)
    assert list(rate(np.array([0, 3]), np.array([1, 3]))) == [3, 0]


def test_type_pairs_are_counted_both_ways():
    rate = type_pair_frequency([Outfit("1", (0, 1, 2)), Outfit("2", (0, 1))], ["shoes", "bag", "bag"])
    found = np.expm1(rate(np.array([0, 1, 1, 0]), np.array([1, 0, 2, 0])))
    assert found.tolist() == pytest.approx([3, 3, 2, 0])


def test_cosine_and_nearness_worked_by_hand():
    vectors = np.array([[3.0, 0.0], [0.0, 2.0], [1.0, 1.0]], np.float32)
    left, right = np.array([0, 0]), np.array([1, 2])
    np.testing.assert_allclose(cosine(vectors)(left, right), [0, 0.5**0.5], atol=1e-6)
    np.testing.assert_allclose(nearness(vectors)(left, right), [-(13**0.5), -(5**0.5)], rtol=1e-6)


def random_measured(outfits, seed=0):
    random = np.random.default_rng(seed)
    labels = np.arange(outfits * 3) % 3 == 0
    return Measured(
        credits=(random.random(outfits * 4) < 0.45).astype(float),
        outfits=tuple(str(number // 4) for number in range(outfits * 4)),
        means=random.normal(size=outfits * 3) + labels,
        labels=labels.astype(np.int64),
    )


def test_intervals_hold_the_figure_and_narrow_with_more_outfits():
    few, many = random_measured(50), random_measured(700)
    widths = []
    for measured in (few, many):
        found = intervals(measured)
        for name, figure in (("fitb", measured.fitb), ("auc", measured.auc)):
            low, high = found[name]
            assert low < figure < high
        widths.append(found["fitb"][1] - found["fitb"][0])
    assert widths[1] < widths[0] / 2.5


def test_intervals_are_of_outfits_and_the_same_every_time():
    alone = random_measured(400)
    hanging = Measured(np.repeat(alone.credits[::4], 4), alone.outfits, alone.means, alone.labels)
    assert intervals(alone) == intervals(alone)
    widths = [np.ptp(intervals(one)["fitb"]) for one in (alone, hanging)]
    assert widths[1] > 1.5 * widths[0]
