import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.losses import (
    focal_loss,
    outfit_ranking_loss,
    set_wise_ranking_loss,
    triplet_loss,
    visual_semantic_loss,
)


def test_outfit_ranking_worked_by_hand():
    loss = outfit_ranking_loss(torch.tensor([0.5]), torch.tensor([0.5, 0.3]), 10.0)
    assert loss.item() == pytest.approx((math.log(2) + math.log(1 + math.exp(-2))) / 2)


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 99))
def test_outfit_ranking_is_the_slow_loop(seed):
    torch.manual_seed(seed)
    worn, thrown = torch.rand(3), torch.rand(5)
    slow = [math.log1p(math.exp(4 * (float(t) - float(w)))) for w in worn for t in thrown]
    assert outfit_ranking_loss(worn, thrown, 4.0).item() == pytest.approx(sum(slow) / 15, rel=1e-4)


def test_triplet_loss_of_the_paper_worked_by_hand():
    anchor, worn, other = torch.tensor([[1.0, 0.0]]), torch.tensor([[3.0, 4.0]]), torch.tensor([[2.0, 0.0]])
    # Cosines 0.6 and 1.0; the worn one should lead by 0.3 and trails by 0.4.
    assert triplet_loss(anchor, worn, other, 0.3).item() == pytest.approx(0.7, abs=1e-5)
    assert triplet_loss(anchor, other, worn, 0.3).item() == 0.0


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 99), better=st.floats(0.01, 1))
def test_a_better_worn_outfit_never_costs_more(seed, better):
    torch.manual_seed(seed)
    worn, thrown = torch.rand(4), torch.rand(6)
    improved = worn.clone()
    improved[0] += better
    assert outfit_ranking_loss(improved, thrown, 8.0) <= outfit_ranking_loss(worn, thrown, 8.0)


def test_visual_semantic_loss_worked_by_hand():
    items, texts = torch.eye(2), torch.tensor([[3.0, 4.0], [0.0, 1.0]])
    # Cosines 0.6 and 0 (picture 1), 0.8 and 1 (picture 2); the own ones are 0.6 and 1.
    # Pictures: 0.5 - 0.6 + 0 < 0; 0.5 - 1 + 0.8 = 0.3. Texts: 0.5 - 0.6 + 0.8 = 0.7; 0.5 - 1 + 0 < 0.
    assert visual_semantic_loss(items, texts, 0.5).item() == pytest.approx((0.3 + 0.7) / 2)


def test_one_described_item_costs_nothing():
    assert visual_semantic_loss(torch.ones(1, 2), torch.ones(1, 2), 0.5).item() == 0.0


def test_focal_loss_worked_by_hand():
    worn, thrown = torch.tensor([0.0]), torch.tensor([math.log(3)])
    # The truth has probability 1/2 and 1/4.
    plain, focused = (math.log(2) + math.log(4)) / 2, (math.log(2) / 4 + math.log(4) * 9 / 16) / 2
    assert focal_loss(worn, thrown, 0.0).item() == pytest.approx(plain)
    assert focal_loss(worn, thrown, 2.0).item() == pytest.approx(focused)


def test_set_wise_ranking_worked_by_hand():
    right, wrong = torch.tensor([1.0, 0.2]), torch.tensor([[1.2, 0.9], [1.0, 2.0]])
    # Gaps 0.1, 0.4 and 0, 0: their mean 0.125 and the mean of the hardest 0.2.
    assert set_wise_ranking_loss(right, wrong, 0.3).item() == pytest.approx(0.325)
