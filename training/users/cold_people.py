"""Whether people nothing was fitted on lose anything: the same people, given at request time or fitted on."""

from typing import Any

import numpy as np

from training.features import Progress
from training.users.fit_rentals import fit_rentals
from training.users.measured import measure
from training.users.rental_answers import answers, scores_of
from training.users.rental_trial import RentalTrial, last_days, split_rentals
from training.users.rentals import Rentals
from training.users.trial import Tops

PEOPLE = 700
# Of the people of a folder, at most this share is treated as cold.
SHARE = 0.2
# Of fewer, a mean says nothing.
FEWEST = 20


def cold_people(rentals: Rentals, progress: Progress, seed: int = 0) -> dict[str, Any]:
    """Ask some people about their last day twice: -> figures of both ways, and their ratio.

    `given_at_request`: the ranker is fitted on everybody else's rows; all rows of these people but those of
    their last day come with the question only. `fitted_on`: those rows are fitted on as well. Asked of nobody
    where there are too few people.
    """
    rows_each = np.bincount(rentals.people)
    enough = np.flatnonzero(rows_each > 2)
    random = np.random.default_rng(seed)
    count = min(PEOPLE, int(SHARE * len(enough)))
    if count < FEWEST:
        return {"people": 0}
    cold = np.isin(rentals.people, random.choice(enough, count, replace=False))
    trial = split_rentals(rentals.where(cold), small=len(rentals.rows) + 1)
    last = rentals.days >= last_days(rentals.days, rentals.people)
    without = measure(trial, _answers_of_a_fit_on(rentals.where(~cold), trial, progress))
    refitted = measure(trial, _answers_of_a_fit_on(rentals.where(~(cold & last)), trial, progress))
    ratio = without.recall.mean() / refitted.recall.mean() if refitted.recall.any() else None
    return {
        "people": len(without.recall),
        "given_at_request": without.figures(),
        "fitted_on": refitted.figures(),
        "share_kept": None if ratio is None else round(float(ratio), 4),
        "intervals": {"given_at_request": without.intervals(), "fitted_on": refitted.intervals()},
    }


def _answers_of_a_fit_on(rentals: Rentals, trial: RentalTrial, progress: Progress) -> Tops:
    ranker = fit_rentals(rentals, np.ones(len(rentals.rows), np.bool_), progress)
    return answers(trial, scores_of(ranker, trial), progress)
