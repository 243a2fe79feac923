import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from compatibility.set_transformer import SetTransformerScorer
from tests.compatibility.outfit_scorers import DIM, FAMILIES, made, random_outfits


def slow_layer(layer, tokens, heads=2):
    """One normed-first layer with its attention written out, head by head and token by token."""
    attention, normed = layer.self_attn, layer.norm1(tokens)
    query, key, value = F.linear(normed, attention.in_proj_weight, attention.in_proj_bias).chunk(3, dim=1)
    width = query.shape[1] // heads
    rows = []
    for token in range(len(tokens)):
        parts = []
        for head in range(heads):
            own = slice(head * width, (head + 1) * width)
            looks = torch.stack([query[token, own] @ key[other, own] for other in range(len(tokens))])
            parts.append((looks / width**0.5).softmax(0) @ value[:, own])
        rows.append(attention.out_proj(torch.cat(parts)))
    tokens = tokens + torch.stack(rows)
    return tokens + layer.linear2(F.gelu(layer.linear1(layer.norm2(tokens))))


@settings(deadline=None, max_examples=10)
@given(seed=st.integers(0, 999), size=st.integers(2, 5))
def test_score_is_attention_written_out(seed, size):
    scorer, (vectors, types, mask) = made("set-transformer", seed), random_outfits(seed, [size], size + 2)
    items = scorer.project(vectors[0, :size]) + scorer.family.weight[types[0, :size]]
    tokens = torch.cat([scorer.outfit_token[None], items])
    for layer in scorer.encoder.layers:
        tokens = slow_layer(layer, tokens)
    expected = scorer.head(scorer.encoder.norm(tokens[0]))
    assert_close(scorer(vectors, types, mask), expected, atol=1e-5, rtol=1e-5)


def test_without_layers_only_the_head_speaks():
    scorer = SetTransformerScorer(DIM, 4, heads=1, layers=1).eval()
    for parameter in scorer.parameters():
        torch.nn.init.zeros_(parameter)
    torch.nn.init.constant_(scorer.head[2].bias, 0.7)
    assert scorer(*random_outfits(0, [3])).item() == pytest.approx(0.7)


@settings(deadline=None, max_examples=10)
@given(order=st.permutations(range(5)), seed=st.integers(0, 999))
def test_a_query_ignores_order_and_empty_places_and_heeds_what_is_wanted(order, seed):
    scorer, (vectors, types, mask) = made("set-transformer", seed), random_outfits(seed, [3, 1], 5)
    wanted = torch.tensor([2, 7])
    asked = scorer.query(vectors, types, mask, wanted)
    assert_close(
        scorer.query(vectors[:, order], types[:, order], mask[:, order], wanted), asked, atol=1e-5, rtol=1e-5
    )
    assert_close(asked.norm(dim=1), torch.ones(2))
    assert not torch.isclose(scorer.query(vectors, types, mask, wanted + 1), asked).all(dim=1).any()


def test_items_are_embedded_one_by_one():
    scorer, vectors = made("set-transformer"), torch.randn(4, DIM)
    types = torch.randint(0, FAMILIES, (4,))
    together = scorer.item_embedding(vectors, types)
    assert_close(together[2:3], scorer.item_embedding(vectors[2:3], types[2:3]))
    assert_close(together.norm(dim=1), torch.ones(4))
