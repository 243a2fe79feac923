"""How much could be found at all, and what it would be worth to know what nobody can."""

from collections.abc import Callable

import numpy as np

from recommender.user_model.rentals.ranker import RentalRanker
from training.features import Progress
from training.users.measured import measure
from training.users.rental_answers import Scores, answers, scores_of
from training.users.rental_trial import RentalTrial

# Scores are lifted or sunk by more than they ever differ.
_FAR = 1e6


def limits(trial: RentalTrial, ranker: RentalRanker, progress: Progress) -> dict[str, float]:
    """Recall@20 of rankers that are told something nobody can know; `known` is the share that can be found.

    `popular_after`: the 20 things that were rented most among what is to be found, the same for all;
    `popular_after_by_occasion`: for each occasion its own 20; `category_told`: the ranker, told of which
    categories the things to be found are.
    """
    scores = scores_of(ranker, trial)
    known = [float(np.isfinite(scores(one)[trial.wanted[one]]).mean()) for one in range(len(trial))]
    told: dict[str, Scores] = {
        "popular_after": _after(trial, lambda _: ""),
        "popular_after_by_occasion": _after(trial, lambda occasion: occasion),
        "category_told": _in_category(trial, scores),
    }
    reached = {name: measure(trial, answers(trial, each, progress)) for name, each in told.items()}
    share = float(np.average(known, weights=[len(wanted) for wanted in trial.wanted]))
    found = {name: each.figures()["recall_at_20"] for name, each in reached.items()}
    return {"known": round(share, 4), **found}


def _after(trial: RentalTrial, kind: Callable[[str], str]) -> Scores:
    counts: dict[str, np.ndarray] = {}
    for occasion, wanted in zip(trial.occasions, trial.wanted, strict=True):
        counts.setdefault(kind(occasion), np.zeros(trial.things))[wanted] += 1
    return lambda question: counts[kind(trial.occasions[question])]


def _in_category(trial: RentalTrial, scores: Scores) -> Scores:
    def lifted(question: int) -> np.ndarray:
        wanted = trial.names.category_of[trial.wanted[question]]
        return scores(question) + _FAR * np.isin(trial.names.category_of, wanted)

    return lifted
