import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from compatibility.type_aware import TypeAwareScorer
from tests.compatibility.outfit_scorers import made, random_outfits


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 999), sizes=st.lists(st.integers(2, 6), min_size=1, max_size=3))
def test_score_is_the_slow_loops(seed, sizes):
    scorer, (vectors, types, mask) = made("type-aware", seed), random_outfits(seed, sizes)
    means = []
    for row, items in enumerate(sizes):
        embedded = vectors[row] @ scorer.project.weight.T + scorer.project.bias
        scores = []
        for one in range(items):
            for other in range(one):
                f, g = types[row, one], types[row, other]
                stretch = 1 + (scorer.deviations[f, g] + scorer.deviations[g, f]) / 2
                left, right = embedded[one] * stretch, embedded[other] * stretch
                scores.append((left @ right) / (left.norm() * right.norm()))
        means.append(torch.stack(scores).mean())
    assert_close(scorer(vectors, types, mask), torch.stack(means))


def test_two_items_worked_by_hand():
    scorer = TypeAwareScorer(2, 2, 2)
    with torch.no_grad():
        scorer.project.weight.copy_(torch.eye(2))
        scorer.project.bias.zero_()
        scorer.deviations[0, 1] = torch.tensor([0.0, 2.0])
    # The mask is 1 + (0, 2) / 2 = (1, 2): (1, 0) against (3, 4), whose cosine is 3 / 5.
    vectors, mask = torch.tensor([[[1.0, 0.0], [3.0, 2.0]]]), torch.ones(1, 2, dtype=torch.bool)
    assert scorer(vectors, torch.tensor([[0, 1]]), mask).item() == pytest.approx(0.6)
    # Within one family nothing is stretched.
    assert scorer(vectors, torch.tensor([[1, 1]]), mask).item() == pytest.approx(3 / 13**0.5)


def test_masks_start_as_the_general_space():
    assert_close(TypeAwareScorer(4, 3, 2).masks(), torch.ones(2, 2, 3))
    assert_close(TypeAwareScorer(4, 3, 2).pair_masks(torch.tensor([0]), torch.tensor([1])), torch.ones(1, 3))
