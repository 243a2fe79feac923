"""What a ranker of outfits answers to people whose earlier clicks come with the question."""

import numpy as np

from recommender.user_model.outfit_ranker import OutfitRanker
from training.features import Progress
from training.users.click_trial import ClickTrial
from training.users.trial import Rows, best_first

_TOLD_EVERY = 500


def answers(ranker: OutfitRanker, trial: ClickTrial, progress: Progress) -> list[Rows]:
    """The best outfits of the folder for each question, without those clicked before.

    In 173,491 clicks nobody clicked an outfit twice: what was clicked is seen, and not told again.
    """
    outfits = ranker.represented(trial.outfits, trial.items)
    tops: list[Rows] = []
    for done, person in enumerate(trial.people.tolist()):
        if done % _TOLD_EVERY == 0:
            progress("Asking", done, len(trial))
        clicked = trial.clicked(person)
        scores = ranker.scores(ranker.person(outfits.at(clicked)), outfits)
        scores[clicked] = -np.inf
        tops.append(best_first(scores))
    progress("Asking", len(trial), len(trial))
    return tops
