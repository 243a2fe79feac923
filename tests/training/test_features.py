import numpy as np
import pytest
from PIL import Image

from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from training import features
from training.features import encoded_items
from training.readers.malformed import MalformedDataError
from training.readers.outfits import read_outfits


class CountingEncoder:
    """Encodes as the mean colour, and knows how many pictures it has seen."""

    id, dim = "mean3@1", 3

    def __init__(self, stop_after=None):
        self.seen, self._stop_after = 0, stop_after

    def encode(self, pictures):
        if self._stop_after is not None and self.seen >= self._stop_after:
            raise KeyboardInterrupt
        self.seen += len(pictures)
        return np.stack([np.asarray(picture).mean(axis=(0, 1)) for picture in pictures]).astype(np.float32)


@pytest.fixture
def items(outfit_folder):
    return read_outfits(outfit_folder, "disjoint").items


def test_vectors_come_in_the_order_of_the_items(items, tmp_path, quiet):
    encoder = ColourHistogramEncoder()
    vectors = encoded_items(items, [encoder], tmp_path, quiet)[encoder.id]
    alone = encoder.encode([Image.open(items[4].file)])[0]
    np.testing.assert_array_equal(vectors[4], alone)


def test_no_picture_is_encoded_twice(items, tmp_path, quiet):
    first, second = CountingEncoder(), CountingEncoder()
    before = encoded_items(items, [first], tmp_path, quiet)
    again = encoded_items(items[::-1], [second], tmp_path, quiet)
    assert (first.seen, second.seen) == (len(items), 0)
    np.testing.assert_array_equal(before["mean3@1"][::-1], again["mean3@1"])


def test_a_changed_picture_is_encoded_again(items, tmp_path, quiet):
    encoded_items(items, [CountingEncoder()], tmp_path, quiet)
    Image.new("RGB", (64, 64), "red").save(items[2].file)
    encoder = CountingEncoder()
    vectors = encoded_items(items, [encoder], tmp_path, quiet)["mean3@1"]
    assert encoder.seen == 1
    assert vectors[2] == pytest.approx([255, 0, 0], abs=2)


def test_a_stopped_run_goes_on_where_it_was(items, tmp_path, quiet, monkeypatch):
    monkeypatch.setattr(features, "SHARD", 5)
    with pytest.raises(KeyboardInterrupt):
        encoded_items(items, [CountingEncoder(stop_after=10)], tmp_path, quiet)
    encoder = CountingEncoder()
    encoded_items(items, [encoder], tmp_path, quiet)
    assert encoder.seen == len(items) - 10


def test_progress_reaches_the_end(items, tmp_path):
    told = []
    encoded_items(items, [CountingEncoder()], tmp_path, lambda *step: told.append(step))
    assert told[-1] == ("Encoding pictures with mean3@1", len(items), len(items))


def test_vectors_of_another_encoder_are_not_taken(items, tmp_path, quiet):
    encoded_items(items, [CountingEncoder()], tmp_path, quiet)
    other = CountingEncoder()
    other.id = "mean3@2"
    encoded_items(items, [other], tmp_path, quiet)
    assert other.seen == len(items)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 cut short"])
def test_a_picture_that_cannot_be_decoded_is_named(items, tmp_path, quiet, content):
    items[3].file.write_bytes(content)
    with pytest.raises(MalformedDataError, match=rf"items.csv:{items[3].line}: images/.* cannot be decoded"):
        encoded_items(items, [CountingEncoder()], tmp_path, quiet)
