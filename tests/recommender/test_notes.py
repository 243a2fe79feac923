import numpy as np
import pytest

from compatibility.item_types import Slot
from recommender import notes
from recommender.candidates import SlotSupply

NOTHING = SlotSupply(np.array([], int), np.array([], int))


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (notes.counted(1, Slot.FOOTWEAR), "1 pair of shoes"),
        (notes.counted(3, Slot.ACCESSORY), "3 accessories"),
        (notes.missing(Slot.BAG, NOTHING, ["shop:demo", "mine", "mine"]), "no bag in mine and shop:demo"),
        (notes.missing(Slot.ACCESSORY, NOTHING, ["mine"]), "no accessory to add in mine"),
        (notes.few_looks(1, {Slot.BAG: 1}), "only 1 look is possible: 1 bag"),
        (notes.few_looks(2, {}), "only 2 different looks are possible"),
    ],
)
def test_notes_read_like_sentences(note, text):
    assert note == text


def test_unknown_types_are_counted():
    assert notes.unknown_types(1).startswith("1 item was")
    assert notes.unknown_types(2).startswith("2 items were")
