"""What a ranker of rentals answers to the questions of a trial."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from recommender.user_model.rentals.ranker import RentalRanker
from training.features import Progress
from training.users.rental_trial import RentalTrial
from training.users.trial import Rows, best_first

# Scores (things,) of the trial's things for one of its questions, minus infinity for what is not to be told.
Scores = Callable[[int], NDArray[np.floating]]


def scores_of(ranker: RentalRanker, trial: RentalTrial) -> Scores:
    """The ranker's scores of the folder's items; those it does not know are left out."""
    places = {item: place for place, item in enumerate(ranker.items)}
    known = [(row, places[item]) for row, item in enumerate(trial.names.items) if item in places]
    rows, there = np.array(known, np.intp).reshape(-1, 2).T

    def scores(question: int) -> NDArray[np.floating]:
        found = np.full(trial.things, -np.inf)
        asked = trial.histories[question], trial.occasions[question], trial.days[question]
        found[rows] = ranker.scores(*asked)[there]
        return found

    return scores


def answers(trial: RentalTrial, scores: Scores, progress: Progress) -> list[Rows]:
    """The best of each question, asked in the order of their days: a ranker keeps what it knows of a day."""
    tops: list[Rows] = [np.zeros(0, np.intp)] * len(trial)
    for done, question in enumerate(np.argsort(trial.days, kind="stable").tolist()):
        progress("Asking", done, len(trial))
        tops[question] = best_first(scores(question))
    progress("Asking", len(trial), len(trial))
    return tops
