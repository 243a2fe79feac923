import pytest
import torch

from compatibility.type_aware import TypeAwareScorer
from tests.training.matching_outfits import DIM, FAMILIES, blocks, matching
from training.objectives.type_aware import TypeAwareLosses


def hinge(anchor, near, far, margin=0.3):
    return max(0.0, margin - cosine(anchor, near) + cosine(anchor, far))


def cosine(one, other):
    return torch.nn.functional.cosine_similarity(one, other, dim=0).item()


def mean_of_costly(values):
    """The library's mean, over the triplets that cost anything."""
    costly = [value for value in values if value > 0]
    return sum(costly) / max(len(costly), 1)


@torch.no_grad()
def test_the_loss_is_the_slow_loop_over_triplets():
    torch.manual_seed(0)
    scorer = TypeAwareScorer(DIM, 5, FAMILIES, text_dim=4)
    torch.nn.init.normal_(scorer.deviations)
    worn, thrown = blocks(matching(outfits=9))
    compatible, similar, similar_text, semantic = [], [], [], []
    for row in range(len(worn)):
        for one in worn.mask[row].nonzero().flatten():
            for other in worn.mask[row].nonzero().flatten():
                if one == other:
                    continue
                i, j, k = (
                    scorer.embed(block.vectors[row, place])
                    for block, place in ((worn, one), (worn, other), (thrown, other))
                )
                mask = scorer.masks()[worn.types[row, one], worn.types[row, other]]
                compatible.append(hinge(i * mask, j * mask, k * mask))
                similar.append(hinge(j, k, i))
                texts = [worn.texts[row, one], worn.texts[row, other], thrown.texts[row, other]]
                if all(text.any() for text in texts):
                    s, t, u = (scorer.project_text(text) for text in texts)
                    similar_text.append(hinge(t, u, s))
                    semantic += [hinge(i, s, t), hinge(i, s, u), hinge(j, t, s), hinge(j, t, u)]
                    semantic += [hinge(k, u, s), hinge(k, u, t)]
    assert len(similar_text) > 5
    expected = mean_of_costly(compatible) + 0.2 * (mean_of_costly(similar) + mean_of_costly(similar_text))
    expected += 0.5 * mean_of_costly(semantic)
    objective = TypeAwareLosses(similar_share=0.2, semantic_share=0.5)
    assert objective.loss(scorer, worn, thrown).item() == pytest.approx(expected, abs=1e-4)
