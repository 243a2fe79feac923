import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.unit_vectors import unit_vectors
from training.input_space import Block, InputSpace

BLOCKS = (Block("a", 1.0, 4, 3.0), Block("b", 0.5, 6, 10.0))


def vectors(seed, items=40):
    random = np.random.default_rng(seed)
    return {
        "a": random.normal(1, 1, (items, 7)).astype(np.float32),
        "b": random.random((items, 6)).astype(np.float32),
    }


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 999))
def test_a_projection_folds_into_the_vectors(seed):
    given_vectors = vectors(seed)
    space = InputSpace(BLOCKS, given_vectors, np.arange(30))
    random = np.random.default_rng(seed)
    weights, bias = random.normal(size=(space.dim, 5)), random.normal(size=5)
    folded = space.folded(weights.astype(np.float32), bias.astype(np.float32))
    served = folded["bias"] + sum(
        unit_vectors(given_vectors[block.encoder], block.power) @ folded[f"weights.{block.encoder}"]
        for block in BLOCKS
    )
    np.testing.assert_allclose(served, space.features(given_vectors) @ weights + bias, atol=1e-3)


def test_each_block_has_its_weight_and_is_centred_on_train():
    given_vectors = vectors(0)
    train = np.arange(30)
    features = InputSpace(BLOCKS, given_vectors, train).features(given_vectors)[train]
    np.testing.assert_allclose(features.mean(axis=0), 0, atol=1e-5)
    lengths = [np.sqrt((part**2).sum(axis=1).mean()) for part in (features[:, :4], features[:, 4:])]
    np.testing.assert_allclose(lengths, [3.0, 10.0], rtol=1e-4)


def test_items_outside_train_do_not_shape_the_space():
    one, other = vectors(0), vectors(0)
    other["a"][30:] += 100
    train = np.arange(30)
    first, second = (InputSpace(BLOCKS, given_vectors, train) for given_vectors in (one, other))
    np.testing.assert_array_equal(first.features(one)[train], second.features(other)[train])


def test_unit_vectors_worked_by_hand():
    np.testing.assert_allclose(unit_vectors(np.array([[3.0, 4.0], [0.0, 0.0]])), [[0.6, 0.8], [0, 0]])
    np.testing.assert_allclose(unit_vectors(np.array([[9.0, -16.0]]), 0.5), [[0.6, -0.8]])
