import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from training.type_softmax import balanced, fit_softmax, label_loss


def test_a_label_that_allows_two_types_worked_by_hand():
    logits = torch.log(torch.tensor([[0.5, 0.3, 0.2]]))
    loss = label_loss(logits, torch.tensor([[1.0, 1.0, 0.0]]))
    assert loss.item() == pytest.approx(-np.log(0.8), abs=1e-6)


def test_an_unlikely_reading_counts_by_its_likelihood():
    logits = torch.log(torch.tensor([[0.5, 0.3, 0.2]]))
    loss = label_loss(logits, torch.tensor([[1.0, 0.5, 0.0]]))
    assert loss.item() == pytest.approx(-np.log(0.65), abs=1e-6)


@settings(deadline=None)
@given(seed=st.integers(0, 999))
def test_a_wider_label_never_costs_more(seed):
    generator = torch.Generator().manual_seed(seed)
    logits, narrow = torch.randn(4, 6, generator=generator), torch.eye(6)[:4]
    assert (label_loss(logits, torch.ones(4, 6)).abs() < 1e-5).all()
    assert (
        label_loss(logits, narrow) >= label_loss(logits, narrow + torch.eye(6)[[1, 2, 3, 4]]) - 1e-6
    ).all()


def clouds(seed=0, count=60):
    """Three clouds on the plane; cloud k is of type k."""
    generator = np.random.default_rng(seed)
    kinds = generator.integers(0, 3, count)
    middles = np.array([[4, 0], [-2, 4], [-2, -4]])
    return (middles[kinds] + generator.normal(size=(count, 2))).astype(np.float32), kinds


def test_types_are_told_apart_though_half_the_labels_are_coarse():
    points, kinds = clouds()
    likelihoods = np.eye(3, dtype=np.float32)[kinds]
    coarse = (np.arange(len(kinds)) % 2 == 0) & (kinds > 0)
    likelihoods[coarse] = [0, 1, 1]
    untrained = (points @ np.zeros((2, 3))).argmax(axis=1)
    weights, bias = fit_softmax(points, likelihoods, np.ones(len(kinds)), 1e-4)
    fitted = (points @ weights + bias).argmax(axis=1)
    assert (fitted == kinds).mean() > 0.95 > (untrained == kinds).mean()


def test_the_fit_is_the_same_every_time():
    points, kinds = clouds()
    fits = [fit_softmax(points, np.eye(3, dtype=np.float32)[kinds], np.ones(60), 1e-3) for _ in range(2)]
    assert np.array_equal(fits[0][0], fits[1][0])


def test_an_example_that_allows_nothing_is_refused():
    with pytest.raises(ValueError, match="example 1 allows no type"):
        fit_softmax(np.ones((2, 2), np.float32), np.array([[1, 0], [0, 0]], np.float32), np.ones(2), 0.0)


def test_a_label_counts_by_the_square_root_of_its_frequency():
    weights = balanced(np.array(["hat"] + ["shirt"] * 4))
    assert weights.sum() == pytest.approx(1)
    assert weights[1:].sum() / weights[0] == pytest.approx(2)
