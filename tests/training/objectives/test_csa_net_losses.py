import pytest
import torch

from compatibility.csa_net import CsaNetScorer
from tests.training.matching_outfits import DIM, FAMILIES, blocks, matching
from training.objectives.csa_net import CsaNetLosses
from training.objectives.same_family import same_family


def distance(scorer, vector, family, partner, partner_family):
    one = scorer.item_embedding(vector[None], family[None], partner_family[None])
    other = scorer.item_embedding(partner[None], partner_family[None], family[None])
    return (one - other).norm().item()


@torch.no_grad()
def test_the_loss_is_the_slow_loop_over_places():
    torch.manual_seed(0)
    scorer, (worn, thrown) = CsaNetScorer(DIM, 5, 3, 8, FAMILIES), blocks(matching(outfits=7))
    places = [tuple(spot) for spot in worn.mask.nonzero().tolist()]
    costs = []
    for row, place in places:
        family, rest = worn.types[row, place], [p for r, p in places if r == row and p != place]
        circle = [spot for spot in places if worn.types[spot] == family]
        start = circle.index((row, place))

        def to_rest(vector, row=row, rest=rest, family=family):
            partners = [(worn.vectors[row, p], worn.types[row, p]) for p in rest]
            return sum(distance(scorer, vector, family, *partner) for partner in partners) / len(rest)

        wrong = [thrown.vectors[circle[(start + shift) % len(circle)]] for shift in range(3)]
        right = to_rest(worn.vectors[row, place])
        costs.append(max(0.0, right - min(map(to_rest, wrong)) + 0.2))
    loss = CsaNetLosses(margin=0.2, wrong=3).loss(scorer, worn, thrown).item()
    assert loss == pytest.approx(sum(costs) / len(costs), abs=1e-5)


def test_a_family_goes_round_in_a_circle():
    types = torch.tensor([2, 0, 2, 5, 2, 0])
    assert same_family(types, 0).tolist() == [0, 1, 2, 3, 4, 5]
    assert same_family(types, 1).tolist() == [2, 5, 4, 3, 0, 1]
    assert same_family(types, 5).tolist() == [4, 5, 0, 3, 2, 1]
