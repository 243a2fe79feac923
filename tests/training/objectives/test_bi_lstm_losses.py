import pytest
import torch

from compatibility.bi_lstm import BiLstmScorer
from compatibility.losses import visual_semantic_loss
from tests.training.matching_outfits import DIM, blocks, matching
from training.objectives.bi_lstm import BiLstmLosses


@torch.no_grad()
def test_the_loss_is_the_slow_loop_over_outfits():
    torch.manual_seed(0)
    scorer, (worn, thrown) = BiLstmScorer(DIM, 5, bank=8, text_dim=4), blocks(matching(outfits=6))
    logs = []
    for row in range(6):
        others = torch.cat([worn.vectors[r][worn.mask[r]] for r in range(6) if r != row])
        outfit = (part[row : row + 1] for part in worn.inputs)
        logs.append(scorer.log_probability(*outfit, others).item())
    told = worn.mask & worn.texts.any(dim=2)
    described = visual_semantic_loss(
        scorer.embed(worn.vectors[told]), scorer.project_text(worn.texts[told]), 0.2
    )
    expected = -2 * sum(logs) / 6 + described.item()
    assert BiLstmLosses().loss(scorer, worn, thrown).item() == pytest.approx(expected, abs=1e-4)
    assert scorer.bank[0].equal(worn.vectors[0, 0])
