import json
from dataclasses import replace

import numpy as np
import pytest

from compatibility.artifact import ArtifactError, load_artifact
from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.fitted_scorer import FittedScorer
from compatibility.pair_scorer import PairScorer
from training.fit_blend import blend_weights
from training.fits import FITS, Asked, fit_named
from training.model_config import ConfigError, model_config, pair_config, read_config
from training.recipes import RECIPES

BLOCKS = [{"encoder": "oklab648@1", "power": 0.5, "axes": 24, "weight": 10.0}]
WHOLE = {"blocks": BLOCKS, "shape": {"embedding_dim": 8}, "schedule": {"epochs": 6, "learning_rate": 1e-2}}


@pytest.fixture(scope="module")
def asked(outfits_drawn, tmp_path_factory):
    root = tmp_path_factory.mktemp("fits")
    return Asked(
        outfits_drawn, root / "model", root / "work", [ColourHistogramEncoder()], lambda *_: None, WHOLE
    )


@pytest.fixture(scope="module")
def members(asked):
    folders = []
    for model in ("pairwise-head", "csa-net"):
        out = asked.output.with_name(model)
        fit_named(model, replace(asked, output=out, seeds=(0, 1) if model == "csa-net" else (0,)))
        folders.append(out)
    return folders


@pytest.mark.parametrize("model", RECIPES)
def test_every_kind_is_fitted_by_its_published_losses_into_an_artifact(asked, model, tmp_path):
    wanted = replace(asked, output=tmp_path, objective="published", seeds=(0,), epochs=12)
    card = fit_named(model, wanted)
    assert card["kind"] == model
    assert set(card["figures"]["disjoint/valid"]["seeds"]) == {"0"}
    fitted = FittedScorer.load(tmp_path)
    assert fitted.encoders == ("oklab648@1",)
    assert card["encoder_sources"] == {"oklab648@1": {"kind": "built in", "name": "oklab"}}


def test_seeds_stand_side_by_side_and_the_record_says_what_was_done(asked, members):
    _, card = load_artifact(members[1])
    assert card["model"] == "blended"
    assert card["kind"] == "csa-net"
    assert set(card["figures"]["disjoint/valid"]["seeds"]) == {"0", "1"}
    records = [json.loads(file.read_text()) for file in (asked.work / "runs").iterdir()]
    (record,) = [each for each in records if each["model"] == "csa-net" and each["seeds"] == [0, 1]]
    assert record["config"]["shape"] == {"embedding_dim": 8}
    assert {"data", "commit", "figures", "seconds", "finished", "device", "workers"} <= set(record)


def test_a_second_call_goes_on_where_the_first_was(asked, members, tmp_path):
    told = []
    again = replace(asked, output=tmp_path, seeds=(0,), progress=lambda *step: told.append(step))
    fit_named("pairwise-head", again)
    assert [step[1:] for step in told if step[0].startswith("Fitting")] == [(6, 6)]
    assert load_artifact(tmp_path)[1]["sha256"] == load_artifact(members[0])[1]["sha256"]


def test_a_blend_and_what_it_teaches(asked, members, tmp_path):
    blend = fit_named("blended", replace(asked, output=tmp_path / "blend", members=members))
    assert [each["kind"] for each in blend["members"]] == ["pairwise-head", "csa-net"]
    assert all(each["weight"] >= 0 for each in blend["members"])
    assert FittedScorer.load(tmp_path / "blend").encoders == ("oklab648@1",)
    with pytest.raises(ArtifactError, match="two members"):
        fit_named("blended", replace(asked, members=members[:1]))
    pupil = replace(
        asked, output=tmp_path / "pupil", teacher=tmp_path / "blend", read={}, seeds=(0,), epochs=10
    )
    card = fit_named("distilled", pupil)
    assert PairScorer.load(tmp_path / "pupil").version == "type-aware@0.2.0"
    assert card["fitted_on"]["teacher"] == load_artifact(tmp_path / "blend")[1]["sha256"]
    assert card["figures"]["disjoint/valid"]["auc"] > blend["figures"]["disjoint/valid"]["auc"] - 0.15
    with pytest.raises(ConfigError, match="--teacher"):
        fit_named("distilled", replace(asked, read={}))


def test_what_is_not_known_is_named_with_what_is(asked, tmp_path):
    with pytest.raises(ConfigError, match=r"unknown model 'hat'; known: .*bi-lstm.*distilled"):
        fit_named("hat", asked)
    for read, place in (
        ({"epoch": 3}, "unknown setting epoch; known: .*schedule"),
        ({"schedule": {"epoch": 3}}, r"schedule\.epoch; known: epochs"),
        ({"shape": {"feature_dim": 3}}, r"shape\.feature_dim; known: embedding_dim"),
        ({"objective": {"wrong": 3}}, r"objective\.wrong; known: sharpness"),
        ({"blocks": [{"encoder": "a"}]}, "blocks 1: power, axes, weight must be set"),
    ):
        with pytest.raises(ConfigError, match=place):
            model_config(read, "bi-lstm", "ranking")
    with pytest.raises(ConfigError, match=r"known: .*embedding_dim"):
        pair_config({"shape": {}})
    (tmp_path / "bad.toml").write_text("a = ")
    with pytest.raises(ConfigError, match=r"bad\.toml: not TOML"):
        read_config(tmp_path / "bad.toml")
    assert set(RECIPES) < set(FITS)


def test_a_blend_listens_to_who_knows():
    random = np.random.default_rng(0)
    truth = np.arange(400) % 2
    knows, guesses, lies = truth + random.normal(0, 1, 400), random.normal(0, 9, 400), -1.0 * truth
    weights, offset = blend_weights(np.stack([knows, guesses, lies], axis=1), truth)
    assert weights[0].weight > 5 * weights[1].weight
    assert weights[2].weight == 0.0
    assert abs(offset) < 0.3
