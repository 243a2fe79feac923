import numpy as np
import pytest
import torch

from compatibility.unit_vectors import unit_vectors
from training.search.contrastive import ContrastiveConfig, contrastive_loss, fit_contrastive
from training.search.recall import own_ranks, recall_at
from training.search.ridge import as_map, fit_ridge


def sides(seed=0, count=240, inputs=12, dim=6):
    random = np.random.default_rng(seed)
    given = random.normal(size=(count, inputs)).astype(np.float32)
    wanted = given @ random.normal(size=(inputs, dim)) + 0.3 * random.normal(size=(count, dim))
    return given, unit_vectors(wanted)


def found(given, wanted, fitted):
    weights, bias = fitted
    return recall_at(own_ranks(wanted, unit_vectors(given @ weights + bias)), 3)


def test_the_loss_of_two_by_hand():
    pictures, titles = torch.eye(2), torch.eye(2)
    loss = contrastive_loss(pictures, titles, torch.arange(2), torch.tensor(1.0))
    assert float(loss) == pytest.approx(np.log(1 + np.exp(-1)))


def test_the_loss_is_that_of_a_slow_loop():
    random = np.random.default_rng(1)
    pictures, titles = (unit_vectors(random.normal(size=(5, 3)).astype(np.float32)) for _ in range(2))
    same = np.array([0, 1, 0, 2, 3])
    total = 0.0
    for one, other in ((pictures, titles), (titles, pictures)):
        for row in range(5):
            wrong = [k for k in range(5) if same[k] != same[row]]
            logits = {k: 4.0 * float(one[row] @ other[k]) for k in (row, *wrong)}
            total -= logits[row] - np.log(sum(np.exp(each) for each in logits.values()))
    loss = contrastive_loss(
        torch.from_numpy(pictures), torch.from_numpy(titles), torch.from_numpy(same), torch.tensor(4.0)
    )
    assert float(loss) == pytest.approx(total / 10, abs=1e-5)


def test_a_fit_finds_more_than_no_fit_and_than_chance():
    given, wanted = sides()
    seen, held = slice(0, 160), slice(160, None)
    config = ContrastiveConfig(epochs=30, batch=40, learning_rate=0.1, dropout=0.0, decay=0.0)
    random = np.random.default_rng(2)
    nothing = (random.normal(size=(12, 6), scale=0.1).astype(np.float32), np.zeros(6, np.float32))
    fitted = fit_contrastive(given[seen], wanted[seen], nothing, config, 0, lambda *told: None)
    assert found(given[held], wanted[held], fitted) > found(given[held], wanted[held], nothing) + 0.3


def test_seeds_give_the_same_fit_again_and_others_another():
    given, wanted = sides()
    start = fit_ridge(given, wanted, 1.0)
    config = ContrastiveConfig(epochs=2, batch=40)
    one, again, other = (
        fit_contrastive(given, wanted, start, config, seed, lambda *told: None)[0] for seed in (0, 0, 1)
    )
    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)


def test_every_epoch_is_watched():
    given, wanted = sides(count=50)
    told = []
    fit_contrastive(
        given,
        wanted,
        fit_ridge(given, wanted, 1.0),
        ContrastiveConfig(epochs=3),
        0,
        lambda done, weights, bias: told.append((done, weights.shape, bias.shape)),
    )
    assert told == [(1, (12, 6), (6,)), (2, (12, 6), (6,)), (3, (12, 6), (6,))]


def test_ridge_without_a_penalty_is_least_squares():
    given, wanted = sides()
    weights, bias = fit_ridge(given, wanted, 1e-6)
    centred = given - given.mean(axis=0)
    wanted_weights = np.linalg.lstsq(centred, wanted - wanted.mean(axis=0), rcond=None)[0]
    assert np.allclose(weights, wanted_weights, atol=1e-3)
    assert np.allclose(given.mean(axis=0) @ weights + bias, wanted.mean(axis=0), atol=1e-4)


def test_a_map_of_two_encoders_is_the_matrix_cut_in_two():
    random = np.random.default_rng(3)
    a, b = random.normal(size=(4, 3)), random.normal(size=(4, 2))
    weights, bias = random.normal(size=(5, 2)).astype(np.float32), np.array([0.1, -0.2], np.float32)
    place = as_map(weights, bias, {"a": 3, "b": 2}, {"a": 1.0, "b": 1.0})
    side = np.concatenate([unit_vectors(a), unit_vectors(b)], axis=1)
    assert np.allclose(place.place({"a": a, "b": b}), unit_vectors(side @ weights + bias), atol=1e-5)
