import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from compatibility.pairwise_head import PairwiseHeadScorer
from tests.compatibility.outfit_scorers import made, random_outfits


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 999), items=st.integers(2, 6))
def test_score_is_the_slow_loops(seed, items):
    scorer, (vectors, types, mask) = made("pairwise-head", seed), random_outfits(seed, [items])
    placed = [
        scorer.project.weight @ vector + scorer.project.bias + scorer.family.weight[family]
        for vector, family in zip(vectors[0], types[0], strict=True)
    ]
    scores = []
    for one in range(items):
        for other in range(items):
            if one != other:
                x, y = placed[one], placed[other]
                scores.append(scorer.head(torch.cat([x, y, (x - y).abs(), x * y])))
    assert_close(scorer(vectors, types, mask), torch.cat(scores).mean()[None], atol=1e-5, rtol=1e-5)


def test_a_contrast_worked_by_hand():
    scorer = PairwiseHeadScorer(1, 1, hidden=1, families=2).eval()
    with torch.no_grad():
        scorer.project.weight.fill_(1.0)
        scorer.project.bias.zero_()
        scorer.family.weight.copy_(torch.tensor([[0.0], [10.0]]))
        scorer.head[0].weight.copy_(torch.tensor([[0.0, 0.0, 1.0, 0.0]]))
        scorer.head[0].bias.zero_()
        scorer.head[3].weight.fill_(2.0)
        scorer.head[3].bias.fill_(-1.0)
    vectors, mask = torch.tensor([[[3.0], [1.0]]]), torch.ones(1, 2, dtype=torch.bool)
    # |x - y| = 30 - 10 = 20 (far from zero GELU is the identity): 2 * 20 - 1.
    assert scorer(10 * vectors, torch.tensor([[1, 1]]), mask).item() == pytest.approx(39.0)
    # The second item's family lifts it by 10: |30 - (10 + 10)| = 10.
    assert scorer(10 * vectors, torch.tensor([[0, 1]]), mask).item() == pytest.approx(19.0)
