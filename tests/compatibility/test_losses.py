import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.losses import outfit_ranking_loss, triplet_loss


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
