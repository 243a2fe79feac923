import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.item_types import ITEM_TYPES, TYPE_NAMES, UNSURE, Slot
from recommender.flat_lay import CANVAS_HEIGHT, lay_out
from recommender.garment_sizes import flat_size

LOOKS = [
    ["sweater", "jeans", "boots"],
    ["coat", "sweater", "jeans", "boots", "handbag", "watch", "beanie"],
    ["dress", "heels", "clutch", "earrings"],
    ["dress", "cardigan", "heels"],
    ["blazer", "dress", "heels", "necklace", "bracelet"],
    ["t-shirt", "shirt", "skirt", "flats", "sunglasses"],
]
types = st.lists(st.sampled_from([*TYPE_NAMES, UNSURE]), min_size=1, max_size=13)


def laid(names):
    wear = [
        (f"{row}_{name}", ITEM_TYPES[name].slot if name != UNSURE else Slot.ACCESSORY, name)
        for row, name in enumerate(names)
    ]
    return {placement.item.split("_")[1]: placement for placement in lay_out(wear)}, lay_out(wear)


@given(names=types)
def test_everything_lies_on_the_canvas_in_one_scale(names):
    _, placements = laid(names)
    assert len(placements) == len(names)
    scales = set()
    for placement in placements:
        assert placement.x >= 0
        assert placement.y >= 0
        assert placement.x + placement.width <= 1 + 1e-9
        assert placement.y + placement.height <= 1 + 1e-9
        width, height = flat_size(placement.item.split("_")[1])
        scales |= {round(placement.width / width, 6), round(placement.height * CANVAS_HEIGHT / height, 6)}
    assert len(scales) == 1


@pytest.mark.parametrize("names", LOOKS)
def test_the_lay_follows_the_body(names):
    at, _ = laid(names)
    middle = {name: place.y + place.height / 2 for name, place in at.items()}
    for upper, lower in [("sweater", "jeans"), ("shirt", "skirt"), ("jeans", "boots"), ("dress", "heels")]:
        if upper in at and lower in at:
            assert middle[upper] < middle[lower]
    for shoes in {"boots", "heels", "flats"} & set(at):
        assert at[shoes].y + at[shoes].height == pytest.approx(max(p.y + p.height for p in at.values()))
    for small in {"handbag", "clutch", "watch", "earrings", "necklace", "sunglasses"} & set(at):
        clothes = [name for name in at if ITEM_TYPES[name].slot in (Slot.TOP, Slot.DRESS, Slot.BOTTOM)]
        assert all(at[small].x > at[name].x for name in clothes)


@pytest.mark.parametrize("names", LOOKS)
def test_overlaps_are_slight(names):
    _, placements = laid(names)
    for row, one in enumerate(placements):
        for other in placements[row + 1 :]:
            wide = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
            high = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
            shared = max(wide, 0) * max(high, 0)
            assert shared <= 0.35 * min(one.width * one.height, other.width * other.height)


def test_the_order_of_items_does_not_matter_within_slots():
    names = ["coat", "sweater", "jeans", "boots", "handbag"]
    wear = [(name, ITEM_TYPES[name].slot, name) for name in names]
    assert lay_out(wear) == lay_out(wear[::-1])


def test_nothing_makes_an_empty_canvas():
    assert lay_out([]) == ()
