import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from compatibility.type_aware import TypeAwareEmbedding


def random_outfit(seed, items=4):
    torch.manual_seed(seed)
    scorer = TypeAwareEmbedding(feature_dim=6, embedding_dim=5, families=3).eval()
    torch.nn.init.normal_(scorer.deviations)
    return scorer, torch.randn(items, 6), torch.randint(0, 3, (items,))


@settings(deadline=None, max_examples=25)
@given(order=st.permutations(range(4)), seed=st.integers(0, 999))
def test_score_ignores_the_order_of_items(order, seed):
    scorer, features, families = random_outfit(seed)
    assert_close(scorer(features[order], families[order]), scorer(features, families))


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 999), items=st.integers(2, 6))
def test_score_is_the_slow_loops(seed, items):
    scorer, features, families = random_outfit(seed, items)
    embedded, scores = features @ scorer.project.weight.T + scorer.project.bias, []
    for one in range(items):
        for other in range(one):
            f, g = families[one], families[other]
            mask = 1 + (scorer.deviations[f, g] + scorer.deviations[g, f]) / 2
            left, right = embedded[one] * mask, embedded[other] * mask
            scores.append((left @ right) / (left.norm() * right.norm()))
    assert_close(scorer(features, families), torch.stack(scores).mean())


def test_masks_start_as_the_general_space():
    scorer = TypeAwareEmbedding(4, 3, 2)
    assert_close(scorer.masks(), torch.ones(2, 2, 3))


def test_one_item_is_no_outfit():
    scorer, features, families = random_outfit(0)
    with pytest.raises(ValueError, match="two items"):
        scorer(features[:1], families[:1])
