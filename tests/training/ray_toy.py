"""One process against two workers on toy outfits, as a program: `python -m tests.training.ray_toy`."""

import json
import os

import torch

from compatibility.pairwise_head import PairwiseHeadScorer
from tests.training.matching_outfits import auc, matching
from training.fit_scorer import Schedule, fit_scorer
from training.objectives.outfit_ranking import OutfitRanking
from training.ray_fit import fit_on_workers


class ToyFit:
    """A small scorer and outfits with a rule to learn."""

    def __init__(self):
        self.source, self.schedule = matching(), Schedule(epochs=12, batch=64, learning_rate=1e-2)
        self.objective = OutfitRanking()

    def untrained(self, seed):
        torch.manual_seed(seed)
        return PairwiseHeadScorer(self.source.features.shape[1], 16, hidden=32, families=4)

    def alone(self, seed):
        scorer = self.untrained(seed)
        return fit_scorer(scorer, self.objective, self.source, self.schedule, seed, lambda *_: None)


if __name__ == "__main__":
    fit = ToyFit()
    figures = {
        "untrained": auc(fit.untrained(0).eval(), fit.source),
        "alone": [auc(fit.alone(seed), fit.source) for seed in (0, 1, 2)],
        "together": auc(fit_on_workers(fit, 0, 2), fit.source),
        "usage_stats": os.environ["RAY_USAGE_STATS_ENABLED"],
    }
    print(json.dumps(figures))  # noqa: T201
