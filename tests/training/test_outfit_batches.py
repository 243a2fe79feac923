import numpy as np
import pytest

from training.outfit_batches import OutfitBatches

OUTFITS = [(0, 4, 8), (1, 5, 9, 10), (2, 6, 8)]
GROUPS = ["top"] * 4 + ["trousers"] * 4 + ["shoes"] * 3


def epoch(seed=0, number=0, size=2):
    return list(OutfitBatches(OUTFITS, GROUPS, size).epoch(seed, number))


def members(pairs, group):
    return {*pairs.left[pairs.group == group].tolist(), *pairs.right[pairs.group == group].tolist()}


def test_an_epoch_shows_every_outfit_once():
    shown = [members(batch.worn, group) for batch in epoch() for group in range(batch.worn.groups)]
    assert sorted(map(sorted, shown)) == sorted(map(sorted, OUTFITS))


def test_what_is_thrown_together_has_the_same_families_place_by_place():
    for batch in epoch():
        for worn, thrown in ((batch.worn.left, batch.thrown.left), (batch.worn.right, batch.thrown.right)):
            assert [GROUPS[item] for item in worn] == [GROUPS[item] for item in thrown]
        np.testing.assert_array_equal(batch.worn.group, batch.thrown.group)


def test_items_outside_the_outfits_are_never_thrown_in():
    drawn = {
        item for number in range(50) for batch in epoch(0, number) for item in batch.thrown.left.tolist()
    }
    assert drawn <= {item for outfit in OUTFITS for item in outfit}
    assert len(drawn) > 5


@pytest.mark.parametrize(("seed", "number", "same"), [(1, 2, True), (1, 3, False), (2, 2, False)])
def test_seed_and_epoch_decide(seed, number, same):
    one, other = (
        [batch.thrown.left.tolist() for batch in epoch(*key, size=9)] for key in ((1, 2), (seed, number))
    )
    assert (one == other) is same
