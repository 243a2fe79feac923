"""How much of the clicks could be found at all, and what clicks of more people would bring."""

import numpy as np

from training.features import Progress
from training.users.click_answers import answers
from training.users.click_trial import ClickTrial
from training.users.cold_clickers import asked_of, only
from training.users.fit_outfits import fit_outfits
from training.users.measured import measure
from training.users.trial import MOST

SHARES = (0.25, 0.5, 1.0)
# Of this share of the people, fitted on or not, the learning curve asks.
_ASKED = 0.2


def limits(trial: ClickTrial) -> dict[str, float]:
    """Shares of what is to be found, and recall@20 of one list for all that was made of the answers.

    `clicked_by_others`: on an outfit with any other click; `clicked_with_one_of_theirs`: on an outfit that
    somebody clicked who also clicked one of the person's (all that neighbours can find);
    `popular_among_wanted`: the 20 outfits most often to be found, told to everybody.
    """
    clicks = np.asarray(trial.taken.sum(axis=0)).ravel()
    together = (trial.taken.T @ trial.taken).tocsr()
    found, near, counts = 0, 0, np.zeros(trial.things)
    for person, wanted in zip(trial.people.tolist(), trial.wanted, strict=True):
        history = trial.clicked(person)
        found += int((clicks[wanted] > 0).sum())
        near += int(np.isin(wanted, together[history].indices).sum())
        counts[wanted] += 1
    total = sum(map(len, trial.wanted))
    top = np.argsort(-counts, kind="stable")[:MOST]
    reached = measure(trial, [top] * len(trial))
    return {
        "clicked_by_others": round(found / total, 4),
        "clicked_with_one_of_theirs": round(near / total, 4),
        "popular_among_wanted": reached.figures()["recall_at_20"],
    }


def learning_curve(trial: ClickTrial, progress: Progress, seed: int = 0) -> dict[str, float]:
    """recall@20 of a fifth of the people by the share of the others whose clicks are fitted on."""
    drawn = np.random.default_rng(seed).random(trial.taken.shape[0])
    asked = asked_of(trial, drawn < _ASKED)
    if not len(asked):
        return {}
    curve = {}
    for share in SHARES:
        others = (drawn >= _ASKED) & (drawn < _ASKED + (1 - _ASKED) * share)
        ranker = fit_outfits(only(trial.taken, others), trial.outfits, trial.items)
        recall = measure(asked, answers(ranker, asked, progress)).figures()["recall_at_20"]
        curve[f"{share:.0%} of people"] = recall
    return curve
