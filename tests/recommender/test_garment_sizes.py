from compatibility.item_types import TYPE_NAMES, UNSURE
from recommender.garment_sizes import flat_size


def test_sizes_are_in_proportion():
    assert flat_size("coat") > flat_size("jacket")
    assert flat_size("trousers")[1] > 2 * flat_size("shorts")[1]
    assert flat_size("earrings")[0] < flat_size("clutch")[0] < flat_size("tote bag")[0]
    for name in (*TYPE_NAMES, UNSURE):
        assert all(8 <= side <= 140 for side in flat_size(name))
