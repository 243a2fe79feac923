import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from compatibility.csa_net import CsaNetScorer
from tests.compatibility.outfit_scorers import FAMILIES, made, random_outfits


def slow_place(scorer, vector, family, partner):
    """psi, one item at a time."""
    shares = []
    for one, other in ((family, partner), (partner, family)):
        both = torch.zeros(2 * FAMILIES)
        both[one] = both[FAMILIES + other] = 1.0
        shares.append(scorer.attention(both))
    share = (shares[0] + shares[1]) / 2
    embedded = scorer.project.weight @ vector + scorer.project.bias
    mixed = sum(share[k] * embedded * scorer.subspaces[k] for k in range(len(share)))
    return mixed / mixed.norm()


@settings(deadline=None, max_examples=10)
@given(seed=st.integers(0, 999), size=st.integers(2, 5))
def test_score_is_the_slow_loops(seed, size):
    scorer, (vectors, types, mask) = made("csa-net", seed), random_outfits(seed, [size], size + 2)
    distances = []
    for one in range(size):
        for other in range(one):
            f, g = int(types[0, one]), int(types[0, other])
            here = slow_place(scorer, vectors[0, one], f, g)
            there = slow_place(scorer, vectors[0, other], g, f)
            distances.append((here - there).norm())
    assert_close(scorer(vectors, types, mask), -torch.stack(distances).mean()[None], atol=1e-5, rtol=1e-5)


def test_two_items_worked_by_hand():
    scorer = CsaNetScorer(2, 2, subspaces=2, families=2)
    with torch.no_grad():
        scorer.project.weight.copy_(torch.eye(2))
        scorer.project.bias.zero_()
        for parameter in scorer.attention.parameters():
            parameter.zero_()
        scorer.subspaces.copy_(torch.tensor([[2.0, 0.0], [0.0, 4.0]]))
    # Even attention: the mask is (1, 2). (1, 0) against (0, 2) stays at right angles, sqrt(2) apart.
    vectors, mask = torch.tensor([[[1.0, 0.0], [0.0, 2.0]]]), torch.ones(1, 2, dtype=torch.bool)
    assert scorer(vectors, torch.tensor([[0, 1]]), mask).item() == pytest.approx(-(2**0.5))
    # (3, 2) becomes (3, 4) / 5 = (0.6, 0.8); from (1, 0) that is sqrt(0.16 + 0.64).
    vectors = torch.tensor([[[1.0, 0.0], [3.0, 2.0]]])
    assert scorer(vectors, torch.tensor([[0, 1]]), mask).item() == pytest.approx(-(0.8**0.5))


def test_the_score_is_the_distance_between_indexed_items():
    scorer, (vectors, types, mask) = made("csa-net"), random_outfits(4, [2])
    one, other = scorer.item_embedding(vectors[0], types[0], types[0].flip(0))
    assert scorer(vectors, types, mask).item() == pytest.approx(-(one - other).norm().item(), abs=1e-6)


def test_two_copies_of_an_item_still_have_a_gradient():
    scorer, (vectors, types, mask) = made("csa-net").train(), random_outfits(4, [3])
    vectors[0, 1], types[0, 1] = vectors[0, 0], types[0, 0]
    scorer(vectors, types, mask).sum().backward()
    assert all(parameter.grad.isfinite().all() for parameter in scorer.parameters())
