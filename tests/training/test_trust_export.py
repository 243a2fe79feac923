import numpy as np
import pytest

from compatibility.item_types import FAMILIES, UNSURE
from compatibility.pair_scorer import PairScorer
from compatibility.score_interval import ScoreInterval
from training.readers.outfits import read_outfits
from training.seed_parts import seed_scorers, side_by_side
from training.trust_export import MARGIN, known_space, trusted

ROWS = (*FAMILIES, UNSURE)
DIM, WIDTH = 4, 70


def part(seed):
    chance = np.random.default_rng(seed)
    masks = chance.uniform(0.5, 1, (len(ROWS), len(ROWS), DIM)).astype(np.float32)
    weights = chance.normal(size=(WIDTH, DIM)).astype(np.float32)
    return {"weights.a@1": weights, "bias": np.zeros(DIM, np.float32), "masks": masks}


def plain(seeds):
    return {
        "version": "plain@0",
        "encoders": ["a@1"],
        "powers": {"a@1": 1.0},
        "families": list(ROWS),
        "parts": [{"seed": seed, "dim": DIM} for seed in seeds],
        "calibration": {"pair": {"slope": 1.0, "offset": 0.0}, "outfit": {"slope": 3.0, "offset": 0.0}},
    }


@pytest.fixture(scope="module")
def fitted(outfits_drawn):
    data = read_outfits(outfits_drawn, "disjoint", needed=("train", "valid"))
    vectors = {"a@1": np.random.default_rng(9).normal(size=(len(data.items), WIDTH)).astype(np.float32)}

    def make(seeds):
        return trusted(side_by_side([part(seed) for seed in seeds]), plain(seeds), vectors, data)

    return make


def test_the_scorer_is_the_same_and_knows_more(fitted):
    tensors, card = fitted([0, 1, 2])
    scorer = PairScorer(tensors, card)
    before = PairScorer(side_by_side([part(seed) for seed in (0, 1, 2)]), plain([0, 1, 2]))
    vectors = {"a@1": np.random.default_rng(1).normal(size=(3, WIDTH)).astype(np.float32)}
    types = ["t-shirt", "trousers", "handbag"]
    assert scorer.score(scorer.embed(vectors, types)) == before.score(before.embed(vectors, types))
    assert set(card["calibration"]["interval"]) == {"spread", "factor"}
    assert not before.expected_scores(before.embed(vectors, types)).any()
    assert scorer.expected_scores(scorer.embed(vectors, types)).any()
    assert list(seed_scorers(tensors, card)) == [0, 1, 2]


def test_members_by_themselves_are_the_seeds(fitted):
    tensors, card = fitted([0, 1, 2])
    scorer = PairScorer(tensors, card)
    vectors = {"a@1": np.random.default_rng(2).normal(size=(4, WIDTH)).astype(np.float32)}
    types = ["t-shirt", "trousers", "handbag", "dress"]
    alone = [one.score(one.embed(vectors, types)) for one in seed_scorers(tensors, card).values()]
    together = 1 / (1 + np.exp(-scorer.member_logits(scorer.embed(vectors, types))))
    assert together == pytest.approx(alone, abs=1e-5)


def test_fewer_than_three_members_keep_the_plain_interval(fitted):
    _, card = fitted([0])
    assert ScoreInterval.of(card["calibration"]) == ScoreInterval()


def test_the_limit_lets_nearly_all_valid_pictures_through():
    chance = np.random.default_rng(0)
    vectors = chance.normal(size=(500, 80)).astype(np.float32)
    space = known_space(vectors, 1.0, np.arange(300), np.arange(300, 500))
    unit = vectors[300:] / np.linalg.norm(vectors[300:], axis=1, keepdims=True)
    assert (space.distance(unit) > space.limit / MARGIN).sum() == 1
    assert not (space.distance(unit) > space.limit).any()
