import copy

import pytest
import torch

from compatibility.pairwise_head import PairwiseHeadScorer
from compatibility.type_aware import TypeAwareScorer
from tests.training.matching_outfits import DIM, FAMILIES, auc, matching
from training.fit_scorer import Schedule, fit_scorer
from training.fit_seed import Checkpoint
from training.learning_rate import warm_cosine
from training.objectives.outfit_ranking import OutfitRanking

SCHEDULE = Schedule(epochs=6, batch=40, learning_rate=1e-2)


def untrained(seed=0):
    torch.manual_seed(seed)
    return PairwiseHeadScorer(DIM, 8, hidden=16, families=FAMILIES, dropout=0.1).eval()


@pytest.mark.parametrize(
    ("make", "sharpness"), [(untrained, 1.0), (lambda: TypeAwareScorer(DIM, 6, FAMILIES), 12.0)]
)
def test_fitting_beats_the_untrained_scorer_on_items_never_seen(make, sharpness, quiet):
    torch.manual_seed(0)
    before, unseen = make().eval(), matching(seed=1)
    after = fit_scorer(copy.deepcopy(before), OutfitRanking(sharpness), matching(), SCHEDULE, 0, quiet)
    assert auc(after, unseen) > auc(before, unseen) + 0.1
    assert not after.training


def test_a_stopped_fit_ends_as_if_it_had_not_been_stopped(quiet, tmp_path):
    whole = fit_scorer(untrained(), OutfitRanking(), matching(), SCHEDULE, 3, quiet)
    checkpoint = Checkpoint(tmp_path / "seed.safetensors", {"fit": 1})

    def stop(what, done, total):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fit_scorer(untrained(), OutfitRanking(), matching(), SCHEDULE, 3, stop, checkpoint)
    told = []
    resumed = fit_scorer(
        untrained(), OutfitRanking(), matching(), SCHEDULE, 3, lambda *step: told.append(step), checkpoint
    )
    assert told[0] == ("Fitting seed 3", 2, 6)
    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        torch.testing.assert_close(one, other)


def test_the_seed_decides(quiet):
    schedule = Schedule(epochs=1, batch=60)
    fitted = [
        fit_scorer(untrained(), OutfitRanking(), matching(), schedule, seed, quiet).project.weight
        for seed in (0, 0, 1)
    ]
    assert fitted[0].equal(fitted[1])
    assert not fitted[0].equal(fitted[2])


def test_the_learning_rate_worked_by_hand():
    assert warm_cosine(0.0) == pytest.approx(0.05)
    assert warm_cosine(0.5) == pytest.approx(0.5)
    assert warm_cosine(1.0) == pytest.approx(0.0)
