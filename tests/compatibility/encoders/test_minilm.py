import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.encoders.minilm import MOST_TOKENS, MiniLmEncoder, mean_over_tokens

TEXTS = ["Red wool coat. Warm and long.", "crimson overcoat", "a steel wrist watch", "", "  "]


@pytest.fixture(scope="module")
def encoder():
    return MiniLmEncoder()


def test_texts_become_unit_vectors_and_no_text_a_zero_vector(encoder):
    vectors = encoder.encode(TEXTS)
    assert vectors.shape == (5, encoder.dim)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 1, 1, 0, 0], atol=1e-5)
    assert encoder.encode([]).shape == (0, encoder.dim)


def test_texts_that_mean_the_same_lie_near(encoder):
    red, crimson, watch = encoder.encode(TEXTS[:3])
    assert red @ crimson > red @ watch + 0.2


def test_a_batch_equals_one_by_one_in_any_order(encoder):
    texts = [f"{colour} {kind}" for colour in ("red", "dark blue striped") for kind in ("shirt", "bag")] * 10
    one_by_one = np.concatenate([encoder.encode([text]) for text in texts[:4]])
    np.testing.assert_allclose(encoder.encode(texts)[:4], one_by_one, atol=1e-5)


def test_very_long_texts_are_read_up_to_the_limit(encoder):
    long = "shirt " * (MOST_TOKENS + 50)
    np.testing.assert_allclose(*encoder.encode([long, long + "umbrella"]), atol=1e-6)


def test_the_mean_by_hand():
    states = torch.tensor([[[1.0, 2.0], [3.0, 6.0], [100.0, 100.0]]])
    assert mean_over_tokens(states, torch.tensor([[1, 1, 0]])).tolist() == [[2.0, 4.0]]


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 999))
def test_the_mean_equals_a_slow_loop(seed):
    random = torch.Generator().manual_seed(seed)
    states = torch.randn(3, 5, 4, generator=random)
    there = (torch.rand(3, 5, generator=random) < 0.5).long()
    there[:, 0] = 1
    rows = zip(states, there, strict=True)
    slow = [sum(s for s, t in zip(row, here, strict=True) if t) / int(here.sum()) for row, here in rows]
    torch.testing.assert_close(mean_over_tokens(states, there), torch.stack(slow))
