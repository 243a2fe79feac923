import numpy as np

from training.blank_batches import BlankBatches

OUTFITS = [(0, 4, 8), (1, 5, 9, 10), (2, 6, 8)]
GROUPS = ["top"] * 4 + ["trousers"] * 4 + ["shoes"] * 3


def epoch(seed=0, number=0, size=4):
    return list(BlankBatches(OUTFITS, GROUPS, size, negatives=5).epoch(seed, number))


def answers(batch):
    """Right answer and negatives of each question, from the pairs."""
    asked = batch.void.shape
    first = np.searchsorted(batch.blanks.group, np.arange(asked[0] * asked[1]))
    return batch.blanks.left[first].reshape(asked)


def test_an_epoch_asks_for_every_item_of_every_outfit_once():
    right = np.concatenate([answers(batch)[:, 0] for batch in epoch()])
    assert sorted(right) == sorted(item for outfit in OUTFITS for item in outfit)


def test_negatives_are_of_the_right_answers_group_and_void_where_they_are_in_the_outfit():
    for batch in epoch():
        table = answers(batch)
        for row in range(len(table)):
            rest = batch.blanks.right[batch.blanks.group == row * table.shape[1]].tolist()
            assert {GROUPS[item] for item in table[row]} == {GROUPS[table[row, 0]]}
            outfit = {*rest, table[row, 0]}
            assert batch.void[row].tolist() == [False, *(item in outfit for item in table[row, 1:])]


def test_half_of_the_outfits_are_worn_and_half_thrown_together():
    for batch in epoch():
        worn = batch.outfits.groups // 2
        for group in range(worn):
            members = {*batch.outfits.left[batch.outfits.group == group].tolist()}
            assert any(members < set(outfit) for outfit in OUTFITS)
            one, other = (
                [GROUPS[item] for item in batch.outfits.right[batch.outfits.group == number]]
                for number in (group, group + worn)
            )
            assert one == other


def test_seed_and_epoch_decide():
    same = [
        answers(one).tolist() == answers(two).tolist()
        for one, two in zip(epoch(1, 2), epoch(1, 2), strict=True)
    ]
    assert all(same)
    assert any(
        answers(one).tolist() != answers(two).tolist()
        for one, two in zip(epoch(1, 2), epoch(1, 3), strict=True)
    )
