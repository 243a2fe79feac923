"""The tuned encoder starts as the published one, learns behind its cut alone, and lands in an artifact."""

import numpy as np
import pytest
import torch
from PIL import Image

from compatibility.artifact import ArtifactError, load_artifact, save_artifact
from compatibility.encoders.lite1 import DEVIATION, MEAN
from compatibility.encoders.lite1_export import published_features, tuned_features
from training.encoder_config import EncoderConfig
from training.fit_encoder import fit_encoder
from training.tuned_lite1 import TunedLite1

CONFIG = EncoderConfig(first=20, epochs=1, live=16, seeds=(0, 1))


@pytest.fixture(scope="module")
def run(tmp_path_factory, outfits_drawn):
    """One fine-tuning on the toy outfits: the folders of its work and of its artifact, and its card."""
    work, output = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("out")
    told = []
    card = fit_encoder(outfits_drawn, output, work, lambda *step: told.append(step), CONFIG)
    return work, output, card, told


def test_cut_in_two_it_says_what_the_published_network_says():
    encoder = TunedLite1(16)
    picture = Image.radial_gradient("L").resize((224, 224)).convert("RGB")
    pixels = np.asarray(picture, np.float32) / 255.0
    batch = torch.from_numpy((pixels - MEAN) / DEVIATION)
    with torch.no_grad():
        whole = published_features()(batch.permute(2, 0, 1)[None])
        parts = encoder(encoder.maps([picture]))
    assert torch.allclose(whole, parts, atol=1e-4)


def test_only_what_lies_behind_the_cut_is_written_and_it_has_learned(run):
    _, output, card, _ = run
    tensors, read = load_artifact(output)
    published = dict(published_features().named_parameters())
    assert set(tensors) == {name for name in published if "_blocks.20." in name or "_conv_head" in name} | {
        "network._bn1.weight",
        "network._bn1.bias",
    }
    moved = [np.abs(tensors[name] - published[name].detach().numpy()).max() for name in tensors]
    assert max(moved) > 1e-4
    assert read["version"] == "lite1-outfits@1"
    assert set(card["figures"]["disjoint/valid"]["seeds"]) == {"0", "1"}
    assert "disjoint/valid, the encoder as published" in card["figures"]


def test_the_artifact_opens_as_a_whole_network(run):
    _, output, _, _ = run
    tensors, _ = load_artifact(output)
    weights = dict(tuned_features(output).named_parameters())
    for name, tensor in tensors.items():
        assert np.array_equal(weights[name].detach().numpy(), tensor.astype(np.float32))


def test_a_run_that_was_stopped_ends_at_the_same_weights(run, outfits_drawn, tmp_path):
    work, output, _, _ = run
    (work / "checkpoints" / "encoder-seed1.safetensors").unlink()
    fit_encoder(outfits_drawn, tmp_path, work, lambda *step: None, CONFIG)
    again, first = load_artifact(tmp_path)[0], load_artifact(output)[0]
    assert all(np.array_equal(again[name], first[name]) for name in first)


def test_weights_that_the_network_has_no_place_for_are_refused(tmp_path):
    save_artifact(tmp_path, {"network.unheard_of": np.zeros(3, np.float16)}, {"version": "x"})
    with pytest.raises(ArtifactError, match="unheard_of"):
        tuned_features(tmp_path)
