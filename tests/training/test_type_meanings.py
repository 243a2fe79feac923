import pytest

from compatibility.item_types import ITEM_TYPES
from training.type_meanings import _MEANINGS, meaning


@pytest.mark.parametrize(
    ("source", "label"), [(s, label) for s, labels in _MEANINGS.items() for label in labels]
)
def test_every_meaning_is_of_known_types_and_has_a_usual_one(source, label):
    likelihoods = meaning(source, label)
    assert set(likelihoods) <= set(ITEM_TYPES)
    assert max(likelihoods.values()) == 1.0
    assert min(likelihoods.values()) > 0.0


def test_a_label_may_mean_another_thing_in_another_place():
    assert set(meaning("closet-photos", "Hat")) == {"hat", "cap", "beanie"}
    assert set(meaning("outfits", "Hat")) == {"hat"}


def test_numbers_are_read():
    assert meaning("closet-photos", "Shirt") == {"shirt": 1.0, "blouse": 0.5}


def test_a_label_that_means_no_garment_means_nothing():
    assert meaning("shop-catalogue", "Cufflinks") == {}
