import numpy as np
import pytest

from training.intruder_check import credit, intruders, plant
from training.readers.outfits import read_outfits


@pytest.fixture(scope="module")
def data(outfits_drawn):
    return read_outfits(outfits_drawn, "disjoint", needed=("test",))


def test_one_item_of_its_kind_is_planted_in_each_worn_outfit(data):
    worn = [example.items for example in data.examples["test"] if example.label == 1]
    planted = plant(data, "test", np.random.default_rng(0))
    assert len(planted) == len(worn)
    for before, after in zip(worn, planted, strict=True):
        changed = [row for row in range(len(before)) if before[row] != after.items[row]]
        assert changed == [after.place]
        assert data.items[after.items[after.place]].type == data.items[before[after.place]].type


def test_who_knows_the_outfits_finds_every_intruder_and_who_does_not_falls_to_chance(data):
    worn = {frozenset(example.items) for example in data.examples["test"] if example.label == 1}

    def knows(outfit):
        best = max(worn, key=lambda each: len(each & set(outfit)))
        return [float(item not in best) for item in outfit]

    sure = intruders(knows, data, "test")
    assert (sure["right"], sure["interval"], sure["outfits"]) == (100.0, (100.0, 100.0), len(worn))
    blind = intruders(lambda outfit: np.zeros(len(outfit)), data, "test")
    assert blind["right"] == blind["chance"] == pytest.approx(33.33)


def test_ties_count_by_their_share():
    assert credit([0.1, 0.9, 0.9], 2) == 0.5
    assert credit([0.1, 0.9, 0.9], 0) == 0
