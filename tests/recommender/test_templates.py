import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.item_types import Slot
from recommender.templates import MOST_ACCESSORIES, templates_for

TOP, BOTTOM, DRESS, SHOES = Slot.TOP, Slot.BOTTOM, Slot.DRESS, Slot.FOOTWEAR
slots = st.lists(st.sampled_from(list(Slot)), max_size=6)


@pytest.mark.parametrize(
    ("worn", "wanted", "filled"),
    [
        ([TOP], [], [(BOTTOM, SHOES)]),
        ([BOTTOM], [Slot.BAG], [(TOP, SHOES, Slot.BAG)]),
        ([DRESS], [], [(SHOES,)]),
        ([TOP, DRESS], [], [(SHOES,)]),  # layered: the dress covers the body
        ([DRESS, BOTTOM], [Slot.OUTERWEAR], [(Slot.OUTERWEAR, SHOES)]),
        ([DRESS], [TOP], [(TOP, SHOES)]),  # a layer on demand
        ([TOP], [DRESS], [(DRESS, SHOES)]),
        ([SHOES], [], [(TOP, BOTTOM), (DRESS,)]),
        ([Slot.BAG], [DRESS], [(DRESS, SHOES)]),
        ([TOP, BOTTOM, SHOES], [], [()]),
        ([Slot.BAG, TOP], [Slot.BAG], [(BOTTOM, SHOES)]),
    ],
)
def test_what_is_worn_decides_the_template(worn, wanted, filled):
    assert [template.slots for template in templates_for(worn, wanted, only_wanted=False)] == filled


def test_only_wanted_replaces_the_template():
    (template,) = templates_for([TOP], [Slot.BAG, SHOES], only_wanted=True)
    assert template.slots == (SHOES, Slot.BAG)


def test_accessories_stop_at_three_in_the_whole_look():
    (template,) = templates_for([TOP, Slot.ACCESSORY], [Slot.ACCESSORY] * 5, only_wanted=True)
    assert template.slots == (Slot.ACCESSORY,) * 2


@given(worn=slots, wanted=slots, only=st.booleans())
def test_no_slot_is_filled_twice(worn, wanted, only):
    for template in templates_for(worn, wanted, only):
        single = [slot for slot in template.slots if slot is not Slot.ACCESSORY]
        assert len(single) == len(set(single))
        assert not set(single) & set(worn)
        assert template.slots.count(Slot.ACCESSORY) <= MOST_ACCESSORIES
        assert not {DRESS, BOTTOM} <= set(template.slots) or BOTTOM in wanted
