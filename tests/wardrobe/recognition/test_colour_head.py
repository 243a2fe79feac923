import numpy as np
import pytest

from compatibility.artifact import save_artifact
from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.encoder import EncoderMismatchError
from wardrobe.recognition.colour_head import ColourHead
from wardrobe.recognition.colour_tree import FAMILIES

PICTURE = "seen@1"


def vectors(seed=0, items=2):
    generator = np.random.default_rng(seed)
    histogram = generator.dirichlet(np.ones(ColourHistogramEncoder.dim), items).astype(np.float32)
    return {
        ColourHistogramEncoder.id: histogram,
        PICTURE: generator.normal(size=(items, 5)).astype(np.float32),
    }


def weights(seed=1):
    generator = np.random.default_rng(seed)
    return generator.normal(size=(ColourHistogramEncoder.dim + 5, len(FAMILIES))).astype(np.float32)


def bias():
    return np.zeros(len(FAMILIES), np.float32)


def test_shares_add_up_and_one_item_is_told_as_in_a_table():
    head, read = ColourHead(weights(), bias(), PICTURE, "test@1"), vectors()
    shares = head.shares(read)
    assert shares.sum(axis=1) == pytest.approx(1.0, abs=1e-5)
    told = head.told({encoder: table[1] for encoder, table in read.items()})
    assert list(told) == list(FAMILIES)
    assert list(told.values()) == pytest.approx(shares[1].tolist(), abs=1e-6)


def test_how_long_a_picture_vector_is_does_not_matter():
    head, read = ColourHead(weights(), bias(), PICTURE, "test@1"), vectors()
    assert head.shares(read) == pytest.approx(head.shares(read | {PICTURE: read[PICTURE] * 7}), abs=1e-5)


def test_a_missing_vector_is_named():
    with pytest.raises(EncoderMismatchError, match=PICTURE):
        ColourHead(weights(), bias(), PICTURE, "test@1").shares(
            {ColourHistogramEncoder.id: vectors()[ColourHistogramEncoder.id]}
        )


def test_an_artifact_of_another_tree_is_refused(tmp_path):
    card = {"families": ["black", "white"], "encoder": PICTURE, "version": "test@1"}
    save_artifact(tmp_path, {"weights": weights(), "bias": bias()}, card)
    with pytest.raises(ValueError, match="fit colours"):
        ColourHead.load(tmp_path)


def test_weights_of_another_size_are_refused():
    with pytest.raises(ValueError, match="families"):
        ColourHead(weights()[:, :3], bias()[:3], PICTURE, "test@1")
