import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.artifact import ArtifactError, load_artifact, save_artifact
from compatibility.item_types import TYPE_NAMES, UNSURE
from wardrobe.recognition.type_head import TypeHead, default_head_folder, unit

DIM = 8


def head_of(seed=0, threshold=0.3):
    generator = np.random.default_rng(seed)
    weights = generator.normal(size=(DIM, len(TYPE_NAMES))).astype(np.float32)
    bias = generator.normal(size=len(TYPE_NAMES)).astype(np.float32)
    return TypeHead(weights, bias, "lite1@1", threshold, "types@0"), weights, bias


def test_agrees_with_a_slow_softmax():
    head, weights, bias = head_of()
    vector = np.random.default_rng(5).normal(size=DIM).astype(np.float32)
    powers = [np.exp(float(vector @ weights[:, row] + bias[row])) for row in range(len(TYPE_NAMES))]
    expected = [power / sum(powers) for power in powers]
    assert head.probabilities(vector[None])[0] == pytest.approx(expected, rel=1e-4)


@settings(deadline=None)
@given(seed=st.integers(0, 999), scale=st.floats(0.01, 1e4))
def test_probabilities_add_up_to_one(seed, scale):
    head, _, _ = head_of(seed)
    vectors = np.random.default_rng(seed).normal(size=(3, DIM)).astype(np.float32) * np.float32(scale)
    probabilities = head.probabilities(vectors)
    assert np.allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    assert (probabilities >= 0).all()


def test_a_direction_explains_the_difference_between_types():
    head, _, bias = head_of()
    vector = np.random.default_rng(3).normal(size=DIM).astype(np.float32)
    shares = head.probabilities(vector[None])[0]
    apart = vector @ (head.direction("hat") - head.direction("skirt"))
    hat, skirt = TYPE_NAMES.index("hat"), TYPE_NAMES.index("skirt")
    assert np.log(shares[hat] / shares[skirt]) == pytest.approx(apart + bias[hat] - bias[skirt], abs=1e-4)


def test_a_vector_of_zeros_is_not_a_division_by_zero():
    assert np.isfinite(unit(np.zeros((1, DIM), np.float32))).all()


def test_below_the_threshold_it_is_unsure():
    head, _, _ = head_of(threshold=0.4)
    shares = np.full(len(TYPE_NAMES), 0.6 / (len(TYPE_NAMES) - 1), np.float32)
    shares[3] = 0.39
    assert head.best(shares) == UNSURE
    shares[3] = 0.41
    assert head.best(shares) == TYPE_NAMES[3]


def test_weights_that_do_not_fit_the_list_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        TypeHead(np.zeros((DIM, 3), np.float32), np.zeros(3, np.float32), "lite1@1", 0.3, "types@0")


def test_a_head_for_another_list_is_refused(tmp_path):
    tensors, card = load_artifact(default_head_folder())
    del card["sha256"]
    save_artifact(tmp_path, tensors, card | {"types": ["toga"]})
    with pytest.raises(ValueError, match="another list of types"):
        TypeHead.load(tmp_path)


def test_a_damaged_head_is_refused(tmp_path):
    tensors, card = load_artifact(default_head_folder())
    save_artifact(tmp_path, tensors, card)
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-4] + b"oops")
    with pytest.raises(ArtifactError):
        TypeHead.load(tmp_path)


def test_the_shipped_head_reads_the_shipped_encoder():
    head = TypeHead.load(default_head_folder())
    assert head.encoder == "lite1-garments@1"
    assert 0.0 < head.threshold < 1.0
