import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw
from transformers import AutoImageProcessor, AutoModel

from compatibility.encoders.hub_encoder import HubEncoder
from compatibility.encoders.model_folder import EncoderUnavailableError, ModelFolder
from tests.compatibility.encoders.tiny_models import save_clip, save_dinov2, save_siglip

MODELS = {"clip": (save_clip, 12), "siglip": (save_siglip, 16), "dinov2": (save_dinov2, 16)}


def picture(seed: int, size=(60, 60)) -> Image.Image:
    pixels = np.random.default_rng(seed).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
    return Image.fromarray(pixels)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    root = tmp_path_factory.mktemp("hub")
    return {name: save(root / f"Tiny {name}") for name, (save, _) in MODELS.items()}


@pytest.mark.parametrize("name", MODELS)
def test_a_saved_model_encodes_in_batches_as_one_by_one(folders, name):
    encoder = HubEncoder(ModelFolder.find(str(folders[name])))
    pictures = [picture(seed) for seed in range(18)]
    together = encoder.encode(pictures)
    assert encoder.dim == MODELS[name][1]
    assert together.shape == (18, encoder.dim)
    assert together.dtype == np.float32
    assert encoder.encode([]).shape == (0, encoder.dim)
    np.testing.assert_allclose(together[::6], encoder.encode(pictures[::6]), atol=1e-5)
    assert not np.allclose(together[0], together[1], atol=1e-4)


def test_features_are_what_the_library_gives(folders):
    """CLIP and SigLIP: projected image features; DINOv2: the normed first token, its pooled output."""
    given = picture(3)
    for name, folder in folders.items():
        model = AutoModel.from_pretrained(folder)
        inputs = AutoImageProcessor.from_pretrained(folder)(images=[given], return_tensors="pt")
        with torch.no_grad():
            if name == "dinov2":
                expected = model(**inputs).last_hidden_state[:, 0]
            else:
                expected = model.get_image_features(**inputs).pooler_output
            if name == "clip":  # by hand: the picture tower's pooled output through the projection
                by_hand = model.visual_projection(model.vision_model(**inputs).pooler_output)
                torch.testing.assert_close(expected, by_hand)
        encoder = HubEncoder(ModelFolder.find(str(folder)))
        np.testing.assert_allclose(encoder.encode([given]), expected.numpy(), atol=1e-5)


def test_hems_are_not_cut_off_a_long_garment(folders):
    long = Image.new("RGB", (40, 120), "white")
    hem = long.copy()
    ImageDraw.Draw(hem).rectangle((0, 100, 40, 120), fill="red")
    encoder = HubEncoder(ModelFolder.find(str(folders["clip"])))
    one, other = encoder.encode([long, hem])
    assert not np.allclose(one, other, atol=1e-3)


def test_ids_tell_weights_and_settings_apart_and_nothing_else(folders, tmp_path):
    ids = {name: HubEncoder(ModelFolder.find(str(folder))).id for name, folder in folders.items()}
    assert len(set(ids.values())) == 3
    assert ids["clip"].startswith("tiny-clip-")
    same = save_clip(tmp_path / "one" / "Tiny clip")
    config = (same / "config.json").read_text()
    (same / "config.json").write_text(
        config.replace('"transformers_version": "5', '"transformers_version": "4')
    )
    assert HubEncoder(ModelFolder.find(str(same))).id == ids["clip"]
    other = save_clip(tmp_path / "two" / "Tiny clip", seed=1)
    assert HubEncoder(ModelFolder.find(str(other))).id != ids["clip"]
    settings = same / "preprocessor_config.json"
    settings.write_text(settings.read_text().replace("0.48145466", "0.5"))
    assert HubEncoder(ModelFolder.find(str(same))).id != ids["clip"]


def test_what_is_no_model_is_refused_with_words(folders, tmp_path):
    with pytest.raises(EncoderUnavailableError, match="no such folder, and not a hub id"):
        ModelFolder.find("nowhere")
    with pytest.raises(EncoderUnavailableError, match=r"no config\.json"):
        ModelFolder.find(str(tmp_path))
    pickled = shutil.copytree(folders["clip"], tmp_path / "pickled")
    (pickled / "model.safetensors").rename(pickled / "pytorch_model.bin")
    with pytest.raises(EncoderUnavailableError, match="no safetensors"):
        ModelFolder.find(str(pickled))
    unknown = shutil.copytree(folders["clip"], tmp_path / "unknown")
    (unknown / "config.json").write_text('{"model_type": "hat", "auto_map": {"AutoModel": "hat.Hat"}}')
    with pytest.raises(EncoderUnavailableError, match="cannot be opened"):
        HubEncoder(ModelFolder.find(str(unknown)))


def test_a_hub_id_without_a_network_says_what_to_do(tmp_path):
    code = (
        "from compatibility.encoders.model_folder import ModelFolder\n"
        "try: ModelFolder.find('owner/model')\n"
        "except ValueError as error: print(error)"
    )
    offline = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=offline, capture_output=True, text=True, check=True
    )
    assert "hf download owner/model" in done.stdout
