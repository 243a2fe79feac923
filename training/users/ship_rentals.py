"""Makes the ranker of rentals that is served, and measures it on the rows it did not see."""

from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import save_artifact
from recommender.user_model.rentals.ranker import RentalRanker
from training.features import Progress
from training.run_record import git_commit
from training.users.fit_rentals import fit_rentals
from training.users.measured import Measured, measure
from training.users.rental_answers import answers, scores_of
from training.users.rental_trial import PAST, RentalTrial, split_rentals
from training.users.rentals import Rentals

VERSION = "rentals@0.1.0"
SEEDS = (0, 1, 2)
LICENCE = (
    "Apache-2.0. The licence of the rentals is unstated; no person, day, size or rating of them is "
    "contained, but counts by item, week and occasion are, most of which count one rental."
)


def ship_rentals(rentals: Rentals, out: Path, progress: Progress) -> dict[str, Any]:
    """Fit on the rows before the day at 85 %, count the later ones week by week, write to `out`: -> the card.

    Each seed draws its own lessons; the first seed is shipped, every seed is measured. A question reads only
    weeks that ended before its day.
    """
    trial = split_rentals(rentals)
    learned = rentals.days <= max(row.day for row in trial.past.rows)
    rankers = [fit_rentals(rentals, learned, progress, seed) for seed in SEEDS]
    measured = [_measured(trial, ranker, progress) for ranker in rankers]
    recalls = [each.figures()["recall_at_20"] for each in measured]
    shipped, figures = rankers[0], measured[0]
    card = {
        "version": VERSION,
        "what": "ranks items for rent for an occasion, a day and a person known by the rentals given",
        "fitted_on": {"rentals": int(learned.sum()), "people": len(np.unique(rentals.people[learned]))},
        "counted": {"rentals": len(rentals.rows), "by": "item, week and occasion; read up to the day asked"},
        "settings": {"past": PAST, "seeds": list(SEEDS), "shipped": SEEDS[0]},
        "figures": {
            f"people asked about {trial.how}": {**figures.figures(), "intervals": figures.intervals()},
            "recall_at_20 of each seed": recalls,
            "spread of seeds": round(float(np.std(recalls)), 4),
        },
        "commit": git_commit(),
        "licence": LICENCE,
        **shipped.named(),
    }
    save_artifact(out, shipped.tensors(), card)
    return card


def _measured(trial: RentalTrial, ranker: RentalRanker, progress: Progress) -> Measured:
    return measure(trial, answers(trial, scores_of(ranker, trial), progress))
