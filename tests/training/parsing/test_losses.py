import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st

from training.parsing.losses import allowed_loss, lovasz_loss, presence_loss


def test_single_classes_cost_the_cross_entropy():
    torch.manual_seed(0)
    logits, truth = torch.randn(2, 5, 3, 4), torch.randint(0, 5, (2, 3, 4))
    found = allowed_loss(logits, truth, torch.eye(5, dtype=torch.bool), torch.ones(5))
    torch.testing.assert_close(found, F.cross_entropy(logits, truth))


def test_a_set_costs_what_its_classes_leave_out():
    logits = torch.log(torch.tensor([0.5, 0.3, 0.2])).reshape(1, 3, 1, 1)
    table = torch.tensor([[True, True, False], [True, True, True]])
    either = allowed_loss(logits, torch.zeros(1, 1, 1, dtype=torch.long), table, torch.ones(2))
    anything = allowed_loss(logits, torch.ones(1, 1, 1, dtype=torch.long), table, torch.ones(2))
    assert either.item() == pytest.approx(-np.log(0.8), abs=1e-5)
    assert anything.item() == pytest.approx(0, abs=1e-6)


def test_what_counts_nothing_costs_nothing():
    logits = torch.randn(1, 2, 1, 2)
    sets = torch.tensor([[[0, 1]]])
    both = allowed_loss(logits, sets, torch.eye(2, dtype=torch.bool), torch.tensor([1.0, 0.0]))
    torch.testing.assert_close(both, F.cross_entropy(logits[..., :1], sets[..., :1]))


def test_for_certain_answers_the_lovasz_loss_is_one_minus_the_mean_iou():
    truth, told = torch.tensor([0, 0, 1, 1, 1, 2]), torch.tensor([0, 1, 1, 1, 0, 2])
    ious = [1 / 3, 2 / 4, 1.0]
    found = lovasz_loss(F.one_hot(told, 3).float(), truth)
    assert found.item() == pytest.approx(1 - np.mean(ious), abs=1e-6)


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 999))
def test_the_lovasz_loss_does_not_care_for_the_order_of_pixels(seed):
    torch.manual_seed(seed)
    shares, truth, order = torch.rand(12, 3).softmax(1), torch.randint(0, 3, (12,)), torch.randperm(12)
    torch.testing.assert_close(lovasz_loss(shares, truth), lovasz_loss(shares[order], truth[order]))


def test_presence_counts_only_photos_that_tell_all():
    sets = torch.zeros(2, 4, 4, dtype=torch.long)
    sets[0, 0, :3] = 1
    right, wrong = torch.tensor([[9.0, 9.0, -9.0]]), torch.tensor([[-9.0, -9.0, 9.0]])
    labelled = torch.tensor([True, False])
    assert presence_loss(torch.cat([right, wrong]), sets, labelled, least=3).item() < 0.01
    assert presence_loss(torch.cat([right, wrong]), sets, labelled, least=4).item() > 1
    assert presence_loss(torch.cat([right, wrong]), sets, ~labelled | False, least=3).item() > 1
