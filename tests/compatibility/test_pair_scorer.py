from itertools import combinations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.artifact import ArtifactError, default_scorer_folder, save_artifact
from compatibility.encoders.encoder import EncoderMismatchError
from compatibility.item_types import FAMILIES, ITEM_TYPES, TYPE_NAMES, UNSURE
from compatibility.pair_scorer import EmbeddedItems, PairScorer
from compatibility.type_aware import TypeAwareScorer
from training.fit_config import FitConfig
from training.input_space import Block, InputSpace
from training.scorer_export import plain_card, served_tensors

BLOCKS = (Block("picture@1", 1.0, 5, 3.0), Block("colour@1", 0.5, 9, 10.0))
NAMES = [*TYPE_NAMES, UNSURE]


def random_vectors(items, seed):
    random = np.random.default_rng(seed)
    return {
        "picture@1": random.normal(size=(items, 12)).astype(np.float32),
        "colour@1": random.random((items, 9)).astype(np.float32),
    }


def random_model(seed, vectors):
    torch.manual_seed(seed)
    space = InputSpace(BLOCKS, vectors, np.arange(len(vectors["colour@1"])))
    model = TypeAwareScorer(space.dim, 8, len(FAMILIES) + 1).eval()
    torch.nn.init.normal_(model.deviations, std=0.5)
    return model, space


def scorer_of(model, space):
    return PairScorer(
        served_tensors(model, space), plain_card(FitConfig(blocks=BLOCKS, embedding_dim=8), [0])
    )


@pytest.fixture(scope="module")
def scorer():
    return scorer_of(*random_model(0, random_vectors(50, 0)))


def items(scorer, count, seed):
    types = np.random.default_rng(seed).choice(NAMES, count).tolist()
    return scorer.embed(random_vectors(count, seed), types)


@settings(deadline=None, max_examples=20)
@given(seed=st.integers(0, 999), count=st.integers(2, 9))
def test_serving_equals_torch(seed, count):
    vectors = random_vectors(50, seed)
    model, space = random_model(seed, vectors)
    types = np.random.default_rng(seed).choice(TYPE_NAMES, 50).tolist()
    served = scorer_of(model, space)
    outfit = served.embed(vectors, types).rows(list(range(count)))
    features = torch.from_numpy(space.features(vectors))[:count]
    with torch.no_grad():
        types, stands = torch.from_numpy(outfit.families)[None], torch.ones(1, count, dtype=torch.bool)
        fitted = model(features[None], types, stands).item()
    among = served.pair_scores(outfit, outfit)
    assert among[np.triu_indices(count, 1)].mean() == pytest.approx(fitted, abs=1e-5)


def test_two_items_worked_by_hand():
    card = {
        **plain_card(FitConfig(blocks=BLOCKS[:1]), []),
        "families": ["shoes", "bag", UNSURE],
        "calibration": {"pair": {"slope": 1.0, "offset": 0.0}, "outfit": {"slope": 2.0, "offset": -0.96}},
    }
    masks = np.ones((3, 3, 2), np.float32)
    masks[0, 1] = masks[1, 0] = [1.0, 2.0]
    tensors = {
        "weights.picture@1": np.eye(2, dtype=np.float32),
        "bias": np.zeros(2, np.float32),
        "masks": masks,
    }
    scorer = PairScorer(tensors, card)
    vectors = {"picture@1": np.array([[3.0, 0.0], [30.0, 20.0]], np.float32)}
    pair = scorer.embed(vectors, ["heels", "clutch"])
    # (1, 0) against (3, 2) / sqrt(13): masked (1, 0) and (3, 4), whose cosine is 3 / 5.
    assert scorer.pair_scores(pair, pair)[0, 1] == pytest.approx(0.6)
    assert scorer.score(pair) == pytest.approx(1 / (1 + np.exp(-0.24)))
    # In the space of two pairs of shoes nothing is stretched: 3 / sqrt(13).
    alike = scorer.embed(vectors, ["heels", "boots" if ITEM_TYPES["boots"].family == "shoes" else "flats"])
    assert scorer.pair_scores(alike, alike)[0, 1] == pytest.approx(3 / np.sqrt(13))


@settings(deadline=None, max_examples=25)
@given(left=st.integers(1, 12), right=st.integers(1, 300), seed=st.integers(0, 99))
def test_pair_scores_are_the_slow_loops_however_many(scorer, left, right, seed):
    ones, others = items(scorer, left, seed), items(scorer, right, seed + 1)
    scores = scorer.pair_scores(ones, others)
    assert scores.shape == (left, right)
    for row, column in [(0, 0), (left - 1, right - 1), (left // 2, right // 2)]:
        mask = scorer.masks[ones.families[row], others.families[column]].astype(np.float64)
        one, other = ones.embeddings[row] * mask, others.embeddings[column] * mask
        cosine = one @ other / np.linalg.norm(one) / np.linalg.norm(other)
        assert scores[row, column] == pytest.approx(cosine, abs=1e-5)


@settings(deadline=None, max_examples=25)
@given(count=st.integers(2, 60), seed=st.integers(0, 99))
def test_scores_are_symmetric_in_range_and_one_with_themselves(scorer, count, seed):
    some = items(scorer, count, seed)
    scores = scorer.pair_scores(some, some)
    np.testing.assert_allclose(scores, scores.T, atol=1e-5)
    np.testing.assert_allclose(np.diag(scores), 1, atol=1e-5)
    assert np.abs(scores).max() <= 1


@settings(deadline=None, max_examples=25)
@given(order=st.permutations(range(6)), seed=st.integers(0, 99))
def test_score_ignores_the_order_of_items(scorer, order, seed):
    outfit = items(scorer, 6, seed)
    assert scorer.score(outfit.rows(order)) == pytest.approx(scorer.score(outfit), abs=1e-6)


def test_score_is_the_calibrated_mean_over_pairs(scorer):
    outfit = items(scorer, 5, 3)
    scores = scorer.pair_scores(outfit, outfit)
    mean = np.mean([scores[one, other] for one, other in combinations(range(5), 2)])
    assert scorer.score(outfit) == pytest.approx(float(scorer.outfit_probability(mean)), abs=1e-6)


def test_embedding_one_item_does_not_depend_on_the_others(scorer):
    vectors = random_vectors(7, 1)
    together = scorer.embed(vectors, ["dress"] * 7)
    alone = scorer.embed({name: rows[4:5] for name, rows in vectors.items()}, ["dress"])
    np.testing.assert_allclose(together.embeddings[4], alone.embeddings[0], atol=1e-6)


def test_unsure_items_are_compared_in_the_mean_space(scorer):
    unsure = len(FAMILIES)
    np.testing.assert_allclose(scorer.masks[unsure, 3], scorer.masks[:unsure, 3].mean(axis=0), atol=1e-6)
    assert scorer.embed(random_vectors(1, 0), [UNSURE]).families.tolist() == [unsure]


def test_no_items_are_fine_where_no_outfit_is_asked_for(scorer):
    nothing, some = items(scorer, 0, 0), items(scorer, 3, 0)
    assert scorer.pair_scores(nothing, some).shape == (0, 3)
    assert scorer.pair_scores(some, nothing).shape == (3, 0)


def test_what_cannot_be_scored_is_refused(scorer):
    with pytest.raises(ValueError, match="at least two items"):
        scorer.score(items(scorer, 1, 0))
    with pytest.raises(ValueError, match="unknown item type 'sofa'"):
        scorer.embed(random_vectors(1, 0), ["sofa"])
    with pytest.raises(EncoderMismatchError, match="colour@1"):
        scorer.embed({"picture@1": random_vectors(1, 0)["picture@1"]}, ["dress"])
    with pytest.raises(EncoderMismatchError, match="picture@1"):
        scorer.embed({**random_vectors(1, 0), "picture@1": np.zeros((1, 11), np.float32)}, ["dress"])


def test_vectors_of_nothing_give_no_nan(scorer):
    empty = {"picture@1": np.zeros((2, 12), np.float32), "colour@1": np.zeros((2, 9), np.float32)}
    assert np.isfinite(scorer.pair_scores(*[scorer.embed(empty, ["dress", "boots"])] * 2)).all()


def test_another_kind_of_artifact_is_refused(tmp_path):
    save_artifact(tmp_path, {"weights": np.zeros(3, np.float32)}, {"version": "types@1"})
    with pytest.raises(ArtifactError, match="not a type-aware embedding"):
        PairScorer.load(tmp_path)


def test_the_shipped_scorer_loads_without_torch():
    scorer = PairScorer.load(default_scorer_folder())
    assert scorer.version.startswith("type-aware@")
    assert scorer.encoders == ("lite1-outfits@1", "oklab648@1")
    assert isinstance(
        scorer.embed({"lite1-outfits@1": np.ones((1, 1280)), "oklab648@1": np.ones((1, 648))}, ["dress"]),
        EmbeddedItems,
    )
