"""Items stored before the heads came get attributes from their vectors; what a person set stays."""

import numpy as np
import pytest

from tests.fakes import FakeRecogniser
from tests.wardrobe.conftest import ANNA
from tests.wardrobe.garments import photo, put
from tests.wardrobe.pictures import BLUE
from wardrobe.corrections import correct_item
from wardrobe.missing_attributes import tell_missing
from wardrobe.models import Item
from wardrobe.recognition.recognition import Attribute


class Heads:
    """Later heads, which call everything striped and name its type."""

    encoder, version = "fake@1", "attributes@2"

    def told(self, vector, type_name):
        assert vector.shape == (4,)
        assert np.isfinite(vector).all()
        return (Attribute("pattern", "striped", 0.8), Attribute("length", type_name, 0.7))


@pytest.fixture
def item(store):
    return put(store, ANNA, "mine", photo())


def attributes(store, item):
    with store.session() as session:
        return {each["name"]: each["value"] for each in session.get(Item, item.id).attributes}


def test_each_item_is_told_of_once(store, item):
    told = []
    assert tell_missing(store, Heads(), lambda *step: told.append(step)) == 1
    assert tell_missing(store, Heads(), lambda *step: told.append(step)) == 0
    assert attributes(store, item) == {"pattern": "striped", "length": "trousers"}
    assert told[-1] == ("Telling attributes with attributes@2", 1, 1)


def test_what_a_person_set_stays(store, item):
    with store.session() as session:
        correct_item(session, session.get(Item, item.id), type="jeans", attributes={"pattern": "plain"})
    tell_missing(store, Heads(), lambda *step: None)
    assert attributes(store, item) == {"length": "jeans", "pattern": "plain"}


def test_items_that_the_same_heads_read_or_that_lack_the_vector_are_left_alone(store, item):
    class Same(Heads):
        version = FakeRecogniser.version

    class OtherEncoder(Heads):
        encoder = "other@1"

    assert tell_missing(store, Same(), lambda *step: None) == 0
    assert tell_missing(store, OtherEncoder(), lambda *step: None) == 0
    assert attributes(store, item) == {"pattern": "plain"}


def test_many_are_written_in_parts(store, item, monkeypatch):
    put(store, ANNA, "mine", photo(colour=BLUE))
    monkeypatch.setattr("wardrobe.missing_attributes.BATCH", 1)
    steps = []
    assert tell_missing(store, Heads(), lambda what, done, total: steps.append(done)) == 2
    assert steps == [0, 1, 2]
