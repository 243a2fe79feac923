import math

import pytest
import torch

from compatibility.type_aware import TypeAwareScorer
from tests.training.matching_outfits import DIM, FAMILIES, blocks, matching
from training.objectives.outfit_ranking import OutfitRanking


def test_the_loss_is_the_slow_loop_over_worn_and_thrown():
    torch.manual_seed(0)
    scorer, (worn, thrown) = TypeAwareScorer(DIM, 4, FAMILIES), blocks(matching(outfits=6))
    above, below = scorer(*worn.inputs).tolist(), scorer(*thrown.inputs).tolist()
    slow = [math.log1p(math.exp(5.0 * (low - high))) for high in above for low in below]
    assert OutfitRanking(5.0).loss(scorer, worn, thrown).item() == pytest.approx(sum(slow) / 36, rel=1e-4)
