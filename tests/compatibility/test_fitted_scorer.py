import numpy as np
import pytest
import torch

from compatibility.artifact import ArtifactError, save_artifact
from compatibility.encoders.encoder import EncoderMismatchError
from compatibility.family_rows import family_rows
from compatibility.fitted_scorer import FittedScorer, scorer_tensors
from compatibility.frozen_space import FrozenBlock, FrozenSpace
from compatibility.item_types import TYPE_NAMES, UNSURE
from compatibility.padded_outfits import padded
from compatibility.scorer_kinds import built_scorer
from tests.compatibility.outfit_scorers import made

SHAPES = {
    "type-aware": {"feature_dim": 6, "embedding_dim": 5},
    "bi-lstm": {"feature_dim": 6, "embedding_dim": 5, "bank": 9},
    "set-transformer": {"feature_dim": 6, "embedding_dim": 8, "heads": 2, "layers": 2},
    "csa-net": {"feature_dim": 6, "embedding_dim": 5, "subspaces": 3, "hidden": 8},
    "pairwise-head": {"feature_dim": 6, "embedding_dim": 5, "hidden": 7},
}
NESTED = {"members": [{"model": "type-aware", "shape": SHAPES["type-aware"]}]}
SHAPES["blended"] = {
    "members": [
        {"model": "blended", "shape": NESTED},
        {"model": "pairwise-head", "shape": SHAPES["pairwise-head"]},
    ]
}
OUTFITS = [[0, 1], [2, 3, 4, 5], [5, 1, 2]]
TYPES = [*TYPE_NAMES[::10][:5], UNSURE]


def space():
    random = np.random.default_rng(0)
    blocks = (("picture@1", 1.0, 7, 4), ("colour@1", 0.5, 5, 2))

    def drawn(*size):
        return random.normal(size=size).astype(np.float32)

    return FrozenSpace(
        tuple(FrozenBlock(name, power, drawn(dim), drawn(dim, axes)) for name, power, dim, axes in blocks)
    )


def vectors(items=6):
    random = np.random.default_rng(1)
    return {
        "picture@1": random.normal(size=(items, 7)).astype(np.float32),
        "colour@1": random.random((items, 5)).astype(np.float32),
    }


def card(kind):
    return {
        "version": f"{kind}@1",
        "model": kind,
        "shape": SHAPES[kind],
        "encoders": list(space().encoders),
        "powers": space().powers,
        "calibration": {"slope": 2.0, "offset": 0.5},
    }


@pytest.mark.parametrize("kind", list(SHAPES))
def test_an_artifact_scores_as_the_scorer_it_was_made_from(kind, tmp_path):
    scorer = made(kind)
    save_artifact(tmp_path, scorer_tensors(scorer, space()), card(kind))
    fitted = FittedScorer.load(tmp_path)
    features = torch.from_numpy(space().features(vectors()))
    families = torch.from_numpy(family_rows(TYPES).astype(np.int64))
    expected = scorer(*padded(OUTFITS, features, families).inputs).detach().numpy()
    found = fitted.score(vectors(), TYPES, OUTFITS)
    np.testing.assert_allclose(found, expected, atol=1e-6)
    chances = 1 / (1 + np.exp(-(2.0 * expected + 0.5)))
    np.testing.assert_allclose(fitted.probability(vectors(), TYPES, OUTFITS), chances, atol=1e-6)
    assert (fitted.version, fitted.encoders) == (f"{kind}@1", ("picture@1", "colour@1"))
    assert fitted.score(vectors(), TYPES, []).shape == (0,)


def test_the_space_worked_by_hand():
    centre, basis = np.array([0.6, 0.0], np.float32), np.array([[2.0], [1.0]], np.float32)
    block = FrozenBlock("colour@1", 0.5, centre, basis)
    # Square roots (3, 4), length 1 (0.6, 0.8), centred (0, 0.8), on the basis 0.8.
    features = FrozenSpace((block,)).features({"colour@1": np.array([[9.0, 16.0]], np.float32)})
    np.testing.assert_allclose(features, [[0.8]], atol=1e-6)


def test_vectors_of_other_encoders_are_refused(tmp_path):
    save_artifact(tmp_path, scorer_tensors(made("type-aware"), space()), card("type-aware"))
    fitted = FittedScorer.load(tmp_path)
    with pytest.raises(EncoderMismatchError, match=r"colour@1 .* \(items, 5\), got None"):
        fitted.score({"picture@1": vectors()["picture@1"]}, TYPES, OUTFITS)
    with pytest.raises(EncoderMismatchError, match=r"picture@1 .* \(items, 7\), got \(6, 3\)"):
        fitted.score({**vectors(), "picture@1": np.zeros((6, 3), np.float32)}, TYPES, OUTFITS)
    with pytest.raises(ValueError, match="unknown item type 'sofa'"):
        fitted.score(vectors(), ["sofa"] * 6, OUTFITS)
    with pytest.raises(ValueError, match="at least two items"):
        fitted.score(vectors(), TYPES, [[0]])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"model": "oracle"}, "unknown kind of scorer 'oracle'; known: type-aware, bi-lstm"),
        ({"model": "bi-lstm"}, "size mismatch|Missing key"),
        ({"shape": {"feature_dim": 6}}, "embedding_dim"),
        ({"powers": {}}, "picture@1"),
    ],
)
def test_an_artifact_of_another_kind_is_refused(change, told, tmp_path):
    save_artifact(tmp_path, scorer_tensors(made("type-aware"), space()), {**card("type-aware"), **change})
    with pytest.raises(ArtifactError, match=f"(?s)not a scorer of outfits.*({told})"):
        FittedScorer.load(tmp_path)


def test_kinds_are_built_by_name():
    for kind, shape in SHAPES.items():
        assert type(built_scorer(kind, shape)) is type(made(kind))
