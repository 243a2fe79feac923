import json

import numpy as np
import pytest

from compatibility.artifact import ArtifactError, default_scorer_folder, load_artifact, save_artifact

TENSORS = {"bias": np.arange(3, dtype=np.float32), "masks": np.ones((2, 2, 3), np.float32)}


def test_what_is_saved_is_loaded(tmp_path):
    save_artifact(tmp_path / "new", TENSORS, {"version": "x@1", "licence": "déjà"})
    tensors, card = load_artifact(tmp_path / "new")
    assert card["version"] == "x@1"
    assert card["licence"] == "déjà"
    assert set(tensors) == set(TENSORS)
    np.testing.assert_array_equal(tensors["masks"], TENSORS["masks"])
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["card.json", "model.safetensors"]


def test_the_same_tensors_make_the_same_file(tmp_path):
    for name in "ab":
        save_artifact(tmp_path / name, TENSORS, {})
    assert (tmp_path / "a/card.json").read_bytes() == (tmp_path / "b/card.json").read_bytes()


def test_a_view_is_saved_as_it_looks(tmp_path):
    turned = np.arange(6, dtype=np.float32).reshape(2, 3).T
    save_artifact(tmp_path, {"turned": turned}, {})
    np.testing.assert_array_equal(load_artifact(tmp_path)[0]["turned"], turned)


def flip_a_byte(folder):
    data = bytearray((folder / "model.safetensors").read_bytes())
    data[-1] ^= 1
    (folder / "model.safetensors").write_bytes(data)


def rewrite_as_text(folder):
    import hashlib

    (folder / "model.safetensors").write_bytes(b"not a model")
    card = {"sha256": hashlib.sha256(b"not a model").hexdigest()}
    (folder / "card.json").write_text(json.dumps(card))


DAMAGE = [
    (flip_a_byte, "SHA-256"),
    (rewrite_as_text, "not a safetensors file"),
    (lambda folder: (folder / "model.safetensors").unlink(), "cannot be read"),
    (lambda folder: (folder / "card.json").unlink(), "cannot be read"),
    (lambda folder: (folder / "card.json").write_text("{"), "not JSON"),
    (lambda folder: (folder / "card.json").write_text("[]"), "JSON object"),
    (lambda folder: (folder / "card.json").write_text("{}"), "SHA-256"),
    (lambda folder: (folder / "card.json").write_bytes(b"\xff\xfe"), "not JSON"),
]


@pytest.mark.parametrize(("damage", "told"), DAMAGE)
def test_damage_is_told(tmp_path, damage, told):
    save_artifact(tmp_path, TENSORS, {})
    damage(tmp_path)
    with pytest.raises(ArtifactError, match=told):
        load_artifact(tmp_path)


def test_the_shipped_model_is_whole_and_small():
    tensors, card = load_artifact(default_scorer_folder())
    assert sum(tensor.nbytes for tensor in tensors.values()) < 30_000_000
    assert "licence" in card["licence"]
