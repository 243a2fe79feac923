"""Every published objective teaches its own scorer, and reaches all of its parameters."""

import copy

import pytest
import torch

from compatibility.bi_lstm import BiLstmScorer
from compatibility.csa_net import CsaNetScorer
from compatibility.set_transformer import SetTransformerScorer
from compatibility.type_aware import TypeAwareScorer
from tests.training.matching_outfits import DIM, FAMILIES, auc, blocks, matching
from training.fit_scorer import Schedule, fit_scorer
from training.objectives.bi_lstm import BiLstmLosses
from training.objectives.csa_net import CsaNetLosses
from training.objectives.set_transformer import SetTransformerLosses
from training.objectives.type_aware import TypeAwareLosses

TEXT = 4
KINDS = {
    "type-aware": (lambda: TypeAwareScorer(DIM, 6, FAMILIES, text_dim=TEXT), TypeAwareLosses()),
    "bi-lstm": (lambda: BiLstmScorer(DIM, 8, bank=64, text_dim=TEXT), BiLstmLosses()),
    "set-transformer": (
        lambda: SetTransformerScorer(DIM, 16, 2, 1, FAMILIES),
        SetTransformerLosses(retrieval_share=0.2),
    ),
    "csa-net": (lambda: CsaNetScorer(DIM, 8, 3, 8, FAMILIES), CsaNetLosses()),
}
every_kind = pytest.mark.parametrize(("make", "objective"), KINDS.values(), ids=KINDS)


@every_kind
def test_fitting_beats_the_untrained_scorer_on_items_never_seen(make, objective, quiet):
    torch.manual_seed(0)
    before, unseen = make().eval(), matching(seed=1)
    schedule = Schedule(epochs=12, batch=40, learning_rate=1e-2)
    after = fit_scorer(copy.deepcopy(before), objective, matching(), schedule, 0, quiet)
    assert auc(after, unseen) > auc(before, unseen) + 0.1


@every_kind
def test_the_loss_reaches_every_parameter(make, objective):
    torch.manual_seed(0)
    scorer, (worn, thrown) = make().train(), blocks(matching(outfits=40))
    objective.loss(scorer, worn, thrown).backward()
    for name, parameter in scorer.named_parameters():
        assert parameter.grad is not None, name
        assert parameter.grad.isfinite().all(), name
        assert parameter.grad.any(), name


@pytest.mark.parametrize("kind", ["type-aware", "bi-lstm"])
def test_missing_texts_cost_nothing(kind):
    make, objective = KINDS[kind]
    torch.manual_seed(0)
    scorer, source = make().eval(), matching(outfits=30)
    with_texts = objective.loss(scorer, *blocks(source)).item()
    source.texts[:] = 0
    empty = objective.loss(scorer, *blocks(source)).item()
    without = objective.loss(scorer, *blocks(source, texts=False)).item()
    assert empty == pytest.approx(without)
    assert with_texts > empty


@every_kind
def test_mixed_precision_changes_the_loss_a_little(make, objective):
    torch.manual_seed(0)
    scorer, (worn, thrown) = make().eval(), blocks(matching(outfits=40))
    losses = []
    for mixed in (False, True):
        torch.manual_seed(1)
        with torch.autocast("cpu", torch.bfloat16, enabled=mixed):
            losses.append(objective.loss(scorer, worn, thrown))
        losses[-1].backward()
    assert losses[1].item() == pytest.approx(losses[0].item(), rel=0.05)
