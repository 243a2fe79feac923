"""One small scorer of every kind, with random outfits for them; used by the tests of all kinds."""

import torch

from compatibility.bi_lstm import BiLstmScorer
from compatibility.blended import BlendedScorer, MemberWeight
from compatibility.csa_net import CsaNetScorer
from compatibility.pairwise_head import PairwiseHeadScorer
from compatibility.set_transformer import SetTransformerScorer
from compatibility.type_aware import TypeAwareScorer

DIM, FAMILIES = 6, 28


def type_aware():
    scorer = TypeAwareScorer(DIM, 5)
    torch.nn.init.normal_(scorer.deviations)
    return scorer


def pairwise_head():
    return PairwiseHeadScorer(DIM, 5, hidden=7)


def bi_lstm():
    return BiLstmScorer(DIM, 5, bank=9)


def set_transformer():
    return SetTransformerScorer(DIM, 8, heads=2, layers=2)


def csa_net():
    return CsaNetScorer(DIM, 5, subspaces=3, hidden=8)


def blended():
    inner = BlendedScorer([type_aware()], [MemberWeight(0.1, 0.5, 2.0)], offset=0.3)
    return BlendedScorer([inner, pairwise_head()], [MemberWeight(1.0, 2.0, 0.5), MemberWeight(0.0, 1.0, 1.5)])


MAKERS = {
    "type-aware": type_aware,
    "bi-lstm": bi_lstm,
    "set-transformer": set_transformer,
    "csa-net": csa_net,
    "pairwise-head": pairwise_head,
    "blended": blended,
}


def made(kind, seed=0):
    """A scorer with random weights, ready to score."""
    torch.manual_seed(seed)
    return MAKERS[kind]().eval()


def random_outfits(seed, sizes, places=None):
    """Outfits of these sizes, with garbage in the empty places."""
    torch.manual_seed(seed)
    places = places or max(sizes)
    mask = torch.arange(places) < torch.tensor(sizes)[:, None]
    return torch.randn(len(sizes), places, DIM), torch.randint(0, FAMILIES, mask.shape), mask
