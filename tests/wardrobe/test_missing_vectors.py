"""Items stored before an encoder came get its vectors, and nothing else of them changes."""

import numpy as np
import pytest

from tests.wardrobe.conftest import ANNA
from tests.wardrobe.garments import photo, put
from wardrobe.item_vectors import vectors_of
from wardrobe.missing_vectors import encode_missing
from wardrobe.models import Item


class MeanColour:
    """A new encoder: the mean colour of what it is shown."""

    id, dim = "mean@1", 3

    def encode(self, pictures):
        self.seen = pictures
        return np.stack([np.asarray(picture, np.float32).mean(axis=(0, 1)) for picture in pictures])


@pytest.fixture
def item(store):
    return put(store, ANNA, "mine", photo())


def test_gives_each_item_what_it_lacks_and_only_that(store, item):
    encoder, told = MeanColour(), []
    assert encode_missing(store, [encoder], lambda *step: told.append(step)) == 1
    assert encode_missing(store, [encoder], lambda *step: told.append(step)) == 0
    with store.session() as session:
        found = vectors_of(session, [item.id], ["mean@1", "fake@1"])
        assert session.get(Item, item.id).type == item.type
    assert np.isfinite(found["mean@1"]).all()
    assert told[-1] == ("Encoding items with mean@1", 1, 1)


def test_shows_the_encoder_the_framed_cutout_on_white(store, item):
    encoder = MeanColour()
    encode_missing(store, [encoder], lambda *step: None)
    (picture,) = encoder.seen
    assert picture.size == (256, 256)
    assert picture.getpixel((0, 0)) == (255, 255, 255)


def test_leaves_out_an_item_whose_cutout_is_lost(store, item):
    store.files.remove(item.cutout)
    assert encode_missing(store, [MeanColour()], lambda *step: None) == 0
