import numpy as np
import pytest

from compatibility.artifact import default_scorer_folder
from compatibility.known_pictures import KnownPictures, KnownSpace
from compatibility.pair_scorer import PairScorer


def test_distance_by_hand():
    """Off (1, 0, 0) along the second axis nothing is strange; 0.6 along the third is 0.6 away."""
    space = KnownSpace(np.array([1, 0, 0], np.float32), np.array([[0], [1], [0]], np.float32), 0.5)
    rows = np.array([[1, 0, 0], [1, 5, 0], [1, 2, 0.6], [0.2, 0, 0.6]], np.float32)
    assert space.distance(rows) == pytest.approx([0, 0, 0.6, 1.0], abs=1e-6)


def test_one_encoder_that_finds_a_picture_strange_is_enough():
    plane = KnownSpace(np.zeros(2, np.float32), np.array([[1], [0]], np.float32), 0.5)
    known = KnownPictures({"a@1": plane, "b@1": plane}, {"a@1": 1.0, "b@1": 1.0})
    along, across = np.array([[3, 0], [3, 0]], np.float32), np.array([[2, 0], [0, 2]], np.float32)
    assert known.strange({"a@1": along, "b@1": across}).tolist() == [False, True]


def test_without_its_fields_nothing_is_strange():
    known = KnownPictures.of({}, {"powers": {"a@1": 1.0}})
    assert known.strange({"a@1": np.eye(4, dtype=np.float32)}).tolist() == [False] * 4


def test_what_is_written_is_read_again():
    plane = KnownSpace(np.zeros(2, np.float32), np.array([[1], [0]], np.float32), 0.5)
    card = {"powers": {"a@1": 1.0}, "ood": {"limits": {"a@1": 0.5}}}
    again = KnownPictures.of(KnownPictures({"a@1": plane}, card["powers"]).tensors(), card)
    assert again.strange({"a@1": np.eye(2, dtype=np.float32)}).tolist() == [False, True]


def test_the_shipped_scorer_finds_noise_strange():
    scorer = PairScorer.load(default_scorer_folder())
    chance = np.random.default_rng(0)
    noise = {
        encoder: chance.random((3, width)).astype(np.float32) for encoder, width in scorer.widths.items()
    }
    assert scorer.strange(noise).all()
