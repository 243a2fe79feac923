import pytest

from compatibility.item_types import FAMILIES, ITEM_TYPES, TYPE_NAMES, UNSURE, Slot, slot_of


def test_there_are_at_least_thirty_types_and_every_slot_has_some():
    assert len(TYPE_NAMES) >= 30
    assert {item.slot for item in ITEM_TYPES.values()} == set(Slot)


def test_a_family_stays_within_one_slot():
    for family in FAMILIES:
        assert len({item.slot for item in ITEM_TYPES.values() if item.family == family}) == 1


def test_unsure_is_not_a_type_and_has_no_slot():
    assert UNSURE not in TYPE_NAMES
    assert slot_of(UNSURE) is None


def test_a_stranger_is_named_in_the_error():
    with pytest.raises(ValueError, match="'spacesuit'"):
        slot_of("spacesuit")


def test_what_nobody_wears_out_is_marked():
    assert not ITEM_TYPES["underwear"].worn_out
    assert ITEM_TYPES["dress"].worn_out
