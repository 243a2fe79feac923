import json
from dataclasses import replace

import numpy as np
import pytest
import torch

from compatibility.artifact import load_artifact
from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.pair_scorer import PairScorer
from training.features import encoded_items
from training.fit_compatibility import fit_compatibility, fit_input
from training.fit_config import FitConfig
from training.fit_seed import Checkpoint, fit_seed, untrained
from training.input_space import Block
from training.measure import measure
from training.readers.malformed import MalformedDataError
from training.readers.outfits import read_outfits
from training.scorer_export import plain_card, scorer_rater, served_tensors

ENCODERS = [ColourHistogramEncoder()]
CONFIG = FitConfig(
    blocks=(Block("oklab648@1", 0.5, 32, 10.0),),
    embedding_dim=16,
    epochs=40,
    batch=64,
    learning_rate=2e-2,
    seeds=(0, 1),
)


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    return tmp_path_factory.mktemp("work")


@pytest.fixture
def drawn(outfits_drawn, work, quiet):
    data = read_outfits(outfits_drawn, "disjoint")
    vectors = encoded_items(data.items, ENCODERS, work / "vectors", quiet)
    return data, vectors, *fit_input(data, vectors, CONFIG)


def figures(model, drawn, split):
    data, vectors, _, space = drawn
    scorer = PairScorer(served_tensors(model, space), plain_card(CONFIG, [0]))
    rate = scorer_rater(scorer, vectors, data.types())
    return measure(rate, data.questions[split], data.examples[split])


def test_fitting_beats_the_untrained_model_on_items_never_seen(drawn, quiet):
    source = drawn[2]
    before = figures(untrained(source, CONFIG, 0).eval(), drawn, "test")
    after = figures(fit_seed(source, CONFIG, 0, quiet), drawn, "test")
    assert after.fitb > before.fitb + 15
    assert after.auc > before.auc + 0.1


def test_the_loss_of_the_paper_teaches_too(drawn, quiet):
    source, config = drawn[2], replace(CONFIG, triplet_share=1.0, sharpness=0.0, epochs=20)
    before = figures(untrained(source, CONFIG, 0).eval(), drawn, "test")
    assert figures(fit_seed(source, config, 0, quiet), drawn, "test").auc > before.auc + 0.05


def test_a_stopped_fit_ends_as_if_it_had_not_been_stopped(drawn, quiet, tmp_path):
    source, config = drawn[2], replace(CONFIG, epochs=4)
    whole = fit_seed(source, config, 3, quiet)
    checkpoint = Checkpoint(tmp_path / "seed.safetensors", {"fit": 1})

    def stop(what, done, total):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fit_seed(source, config, 3, stop, checkpoint)
    told = []
    resumed = fit_seed(source, config, 3, lambda *step: told.append(step), checkpoint)
    assert told[0] == ("Fitting seed 3", 2, 4)
    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        torch.testing.assert_close(one, other)


def test_a_checkpoint_of_another_fit_or_a_damaged_one_is_not_used(drawn, quiet, tmp_path):
    source, config, file = drawn[2], replace(CONFIG, epochs=1), tmp_path / "seed.safetensors"
    fit_seed(source, config, 0, quiet, Checkpoint(file, {"fit": 1}))
    for of, content in (({"fit": 2}, file.read_bytes()), ({"fit": 2}, b"damaged")):
        file.write_bytes(content)
        told = []
        fit_seed(source, config, 0, lambda *step: told.append(step), Checkpoint(file, of))  # noqa: B023
        assert told[0][1] == 0


def test_the_command_writes_artifact_card_and_run_record(outfits_drawn, work, tmp_path, quiet):
    config = replace(CONFIG, epochs=3)
    card = fit_compatibility(outfits_drawn, tmp_path / "model", ENCODERS, work, quiet, config)
    _, kept = load_artifact(tmp_path / "model")
    assert kept["figures"] == card["figures"]
    assert set(kept["figures"]["disjoint/valid"]["seeds"]) == {"0", "1"}
    assert kept["fitted_on"]["protocol"] == "disjoint"
    (record,) = [json.loads(file.read_text()) for file in (work / "runs").iterdir()]
    assert record["seeds"] == [0, 1]
    assert record["config"]["embedding_dim"] == 16
    assert {"data", "commit", "figures", "seconds", "finished", "device"} <= set(record)
    scorer = PairScorer.load(tmp_path / "model")
    low, high = scorer.outfit_probability(np.array([-0.5, 0.9]))
    assert low < 0.5 < high


def test_fitting_needs_train_valid_and_seasons(outfit_folder, tmp_path, quiet):
    with pytest.raises(MalformedDataError, match=r"outfits_train.jsonl: missing"):
        fit_compatibility(outfit_folder, tmp_path, ENCODERS, tmp_path, quiet, CONFIG)
    place = outfit_folder / "disjoint"
    for kind in ("outfits", "fitb", "compatibility"):
        (place / f"{kind}_valid.jsonl").write_bytes((place / f"{kind}_test.jsonl").read_bytes())
    (place / "outfits_train.jsonl").write_bytes((place / "outfits_test.jsonl").read_bytes())
    table = outfit_folder / "items.csv"
    table.write_text(table.read_text().replace("season", "time"))
    with pytest.raises(MalformedDataError, match=r"items.csv:\d+: fitting needs family and season"):
        fit_compatibility(outfit_folder, tmp_path, ENCODERS, tmp_path, quiet, CONFIG)
