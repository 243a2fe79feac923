"""Makes the ranker of outfits that is served, and measures it on the clicks it did not see."""

from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import save_artifact
from training.features import Progress
from training.run_record import git_commit
from training.users.click_answers import answers
from training.users.click_trial import SEED, SHARE, ClickTrial
from training.users.fit_outfits import DIM, FULL, OUTFIT_SHRINK, PERSON_SHRINK, SPREAD, fit_outfits
from training.users.measured import measure

VERSION = "outfit-clicks@0.1.0"
SEEDS = (0, 1, 2)


def ship_outfits(trial: ClickTrial, out: Path, progress: Progress) -> dict[str, Any]:
    """Fit on four fifths of everybody's clicks, write to `out`: -> the artifact's card.

    A seed only says where the search for the singular vectors starts; the first is shipped, each is measured.
    """
    rankers = [fit_outfits(trial.taken, trial.outfits, trial.items, seed) for seed in SEEDS]
    measured = [measure(trial, answers(ranker, trial, progress)) for ranker in rankers]
    recalls = [each.figures()["recall_at_20"] for each in measured]
    card = {
        "version": VERSION,
        "what": "ranks outfits for a person known by the outfits they clicked; new outfits by their items",
        "fitted_on": {
            "clicks": int(trial.taken.nnz),
            "people": int((trial.taken.getnnz(axis=1) > 0).sum()),
            "outfits": len(rankers[0].outfits),
        },
        "settings": {
            "dim": DIM,
            "full": FULL,
            "outfit_shrink": OUTFIT_SHRINK,
            "person_shrink": PERSON_SHRINK,
            "spread": SPREAD,
            "left_out": {"share": SHARE, "seed": SEED},
            "seeds": list(SEEDS),
            "shipped": SEEDS[0],
        },
        "figures": {
            "clicks left out": {**measured[0].figures(), "intervals": measured[0].intervals()},
            "recall_at_20 of each seed": recalls,
            "spread of seeds": round(float(np.std(recalls)), 4),
        },
        "commit": git_commit(),
        "licence": "Apache-2.0. The licence of the clicks is unstated; no row of them is contained.",
    }
    save_artifact(out, rankers[0].tensors(), card)
    return card
