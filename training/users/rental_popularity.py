"""The plainest of rankings: what was rented most lately, to everybody alike or for the occasion asked for."""

import numpy as np
from numpy.typing import NDArray

from recommender.user_model.rentals.rental import occasion_row
from training.features import Progress
from training.users.rental_answers import answers
from training.users.rental_columns import Columns
from training.users.rental_trial import RentalTrial
from training.users.trial import Tops

LATELY = 60


def recent_popularity(
    trial: RentalTrial, columns: Columns, progress: Progress, *, occasion: bool = False
) -> Tops:
    """The things rented most in the 60 days before the question; with `occasion`, for what is asked for.

    `columns` are the trial's past. Nobody is told what they had before.
    """
    items = {item: row for row, item in enumerate(trial.names.items)}

    def scores(question: int) -> NDArray[np.floating]:
        day = trial.days[question]
        # Sixty days back from the day before: as published figures for this split count them.
        start, end = np.searchsorted(columns.day, [day - 1 - LATELY, day])
        rows = np.arange(start, end)
        if occasion:
            rows = rows[columns.occasion[rows] == occasion_row(trial.occasions[question])]
        counts = np.bincount(columns.item[rows], minlength=trial.things).astype(np.float64)
        counts[counts == 0] = -np.inf
        counts[[items[one.item] for one in trial.histories[question]]] = -np.inf
        return counts

    return answers(trial, scores, progress)
