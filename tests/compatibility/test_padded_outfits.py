import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from compatibility.padded_outfits import padded

FEATURES = torch.arange(10.0)[:, None] + torch.tensor([100.0, 200.0])
TYPES = torch.arange(10) * 2


def test_two_outfits_worked_by_hand():
    outfits = padded([[3, 1], [0, 4, 9]], FEATURES, TYPES, texts=FEATURES[:, :1])
    assert outfits.mask.tolist() == [[True, True, False], [True, True, True]]
    assert outfits.types.tolist() == [[6, 2, 0], [0, 8, 18]]
    assert outfits.vectors[0].tolist() == [[103.0, 203.0], [101.0, 201.0], [0.0, 0.0]]
    assert outfits.texts[..., 0].tolist() == [[103.0, 101.0, 0.0], [100.0, 104.0, 109.0]]


@settings(deadline=None, max_examples=25)
@given(outfits=st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=16), min_size=1, max_size=6))
def test_what_stands_is_each_outfits_items_in_order(outfits):
    block = padded(outfits, FEATURES, TYPES)
    assert len(block) == len(outfits)
    for row, outfit in enumerate(outfits):
        assert_close(block.vectors[row][block.mask[row]], FEATURES[outfit])
        assert block.types[row][block.mask[row]].tolist() == [2 * item for item in outfit]


def test_joining_puts_the_others_below():
    worn, thrown = padded([[0, 1], [2, 3]], FEATURES, TYPES), padded([[4, 5], [6, 7]], FEATURES, TYPES)
    both = worn.joined(thrown)
    assert both.types[:, 0].tolist() == [0, 4, 8, 12]
    assert both.inputs[0] is both.vectors


def test_the_gradient_flows_back_to_the_features():
    features = torch.randn(4, 3, requires_grad=True)
    padded([[0, 2], [2]], features, TYPES).vectors.sum().backward()
    assert features.grad[:, 0].tolist() == [1.0, 0.0, 2.0, 0.0]
