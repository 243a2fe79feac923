import numpy as np
import pytest

from compatibility.encoders.encoder import EncoderMismatchError
from tests.wardrobe.conftest import ANNA
from tests.wardrobe.garments import photo, put
from wardrobe.item_vectors import vectors_of
from wardrobe.models import ItemVector
from wardrobe.store import Store
from wardrobe.vector_bytes import to_bytes


def test_the_item_that_lacks_a_vector_is_named(store: Store) -> None:
    item = put(store, ANNA, "mine", photo())
    with store.session() as session, pytest.raises(EncoderMismatchError, match=rf"{item.id} .* lite1@1"):
        vectors_of(session, [item.id], ["fake@1", "lite1@1"])
    with store.session() as session, pytest.raises(EncoderMismatchError, match="itm_none"):
        vectors_of(session, [item.id, "itm_none"], ["fake@1"])


def test_vectors_of_different_sizes_never_mix(store: Store) -> None:
    items = [put(store, ANNA, "mine", photo(colour=(row, 0, 0))) for row in (0, 100)]
    with store.session() as session:
        session.get(ItemVector, (items[1].id, "fake@1")).values = to_bytes(np.ones(3, np.float32))
    with store.session() as session, pytest.raises(EncoderMismatchError, match=items[1].id):
        vectors_of(session, [item.id for item in items], ["fake@1"])


def test_many_items_are_read_in_the_order_asked_for(store: Store) -> None:
    item = put(store, ANNA, "mine", photo())
    with store.session() as session:
        vectors = vectors_of(session, [item.id] * 1200, ["fake@1"])["fake@1"]
    assert vectors.shape == (1200, 4)
    assert vectors.dtype == np.float32
    assert (vectors == vectors[0]).all()
