"""Fitting from the command line, with an encoder from a folder, and the page about what was fitted."""

import json

import pytest

from tests.compatibility.encoders.tiny_models import save_siglip
from tests.training.conftest import FolderWriter
from webapp.cli.progress import time_left

CONFIG = """
missing_texts = 0.5
[shape]
embedding_dim = 8
[schedule]
epochs = 8
learning_rate = 0.01
"""


@pytest.fixture(scope="module")
def outfits(tmp_path_factory):
    writer = FolderWriter(tmp_path_factory.mktemp("drawn") / "outfits", 0)
    for name, count in (("train", 30), ("valid", 12), ("test", 12)):
        writer.split(name, count)
    return writer.finish()


def test_a_model_is_fitted_with_an_encoder_of_ones_own_and_told_about(ensemble, outfits, tmp_path):
    folder, config, out = save_siglip(tmp_path / "tiny"), tmp_path / "fit.toml", tmp_path / "model"
    config.write_text(CONFIG)
    command = ["fit", "compatibility", "--model", "pairwise-head", "--data", outfits, "--config", config]
    command += ["--encoder", folder, "--encoder", "oklab", "--texts", "--seed", 0, "--out", out, "--json"]
    done = ensemble(*command)
    assert done.exit_code == 0, done.output
    card = json.loads(done.stdout)
    assert [name.split("-")[0] for name in card["encoders"]] == ["tiny", "oklab648@1", "minilm@1"]
    assert card["fitted_on"]["config"]["schedule"]["epochs"] == 8
    page = ensemble("model-card", out, "--out", tmp_path / "pages" / "head.md")
    assert page.exit_code == 0
    assert str(folder) in (tmp_path / "pages" / "head.md").read_text()
    assert ensemble("model-card", out).output == (tmp_path / "pages" / "head.md").read_text()
    (tmp_path / "elsewhere").mkdir()
    moved = folder.rename(tmp_path / "elsewhere" / folder.name)
    measure = ("evaluate", "outfits", "--data", outfits, "--members", out.parent, "--json")
    gone = ensemble(*measure)
    assert gone.exit_code == 1
    assert "was fitted on tiny-" in gone.output
    measured = ensemble(*measure, "--encoder", moved)
    assert measured.exit_code == 0, measured.output
    found = json.loads(measured.stdout)
    assert found["others"]["model"]["auc"] > 0


@pytest.mark.parametrize(
    ("seconds", "done", "remaining", "told"),
    [(10, 5, 10, ", about 20 s left"), (60, 1, 3, ", about 3 min left"), (9, 0, 5, ""), (9, 5, 0, "")],
)
def test_the_time_that_is_left_by_hand(seconds, done, remaining, told):
    assert time_left(seconds, done, remaining) == told


def test_what_is_not_known_is_said_in_one_line(ensemble, outfits, tmp_path):
    config = tmp_path / "fit.toml"
    config.write_text("epoch = 3")
    command = ("fit", "compatibility", "--data", outfits, "--config", config)
    wrong = ensemble(*command, "--model", "bi-lstm")
    assert wrong.exit_code == 1
    assert "unknown setting epoch; known: blocks, shape" in wrong.output
    nowhere = ensemble("fit", "compatibility", "--data", outfits, "--encoder", "nowhere")
    assert nowhere.exit_code == 1
    assert "no such folder, and not a hub id" in nowhere.output
