import pytest
import torch

from compatibility.losses import focal_loss, set_wise_ranking_loss
from compatibility.set_transformer import SetTransformerScorer
from tests.training.matching_outfits import DIM, FAMILIES, blocks, matching
from training.objectives.set_transformer import SetTransformerLosses


@torch.no_grad()
def test_the_loss_is_both_tasks_written_out():
    torch.manual_seed(0)
    scorer, (worn, thrown) = SetTransformerScorer(DIM, 8, 2, 1, FAMILIES).eval(), blocks(matching(outfits=9))
    torch.manual_seed(5)
    loss = SetTransformerLosses(focus=1.0, retrieval_share=0.5, wrong=3).loss(scorer, worn, thrown)
    torch.manual_seed(5)
    luck = torch.rand(worn.mask.shape)
    near, far, taken = [], [], []
    for row in range(9):
        taken.append(max(range(int(worn.mask[row].sum())), key=lambda place: luck[row, place]))
    for row, place in enumerate(taken):
        family, rest = worn.types[row, place], [p for p in worn.mask[row].nonzero()[:, 0] if p != place]
        asked = scorer.query(
            worn.vectors[row, rest][None],
            worn.types[row, rest][None],
            torch.ones(1, len(rest), dtype=torch.bool),
            family[None],
        )[0]
        circle = [other for other in range(9) if worn.types[other, taken[other]] == family]
        start = circle.index(row)
        chosen = [circle[(start + shift) % len(circle)] for shift in range(3)]
        wrong = scorer.item_embedding(
            torch.stack([thrown.vectors[other, taken[other]] for other in chosen]), family.repeat(3)
        )
        near.append((asked - scorer.item_embedding(worn.vectors[row, place], family)).norm())
        far.append((asked - wrong).norm(dim=1))
    retrieval = set_wise_ranking_loss(torch.stack(near), torch.stack(far), 0.5)
    focal = focal_loss(scorer(*worn.inputs), scorer(*thrown.inputs), 1.0)
    assert loss.item() == pytest.approx((focal + 0.5 * retrieval).item(), abs=1e-5)
