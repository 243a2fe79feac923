"""Whether people nothing was fitted on lose anything: the same people, given at request time or fitted on."""

from dataclasses import replace
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from training.features import Progress
from training.users.click_answers import answers
from training.users.click_trial import ClickTrial
from training.users.fit_outfits import fit_outfits
from training.users.measured import Measured, measure
from training.users.peers import Taken

# This share of the people is cold.
SHARE = 0.2


def cold_people(trial: ClickTrial, progress: Progress) -> dict[str, Any]:
    """Ask a fifth of the people twice: -> recall@20 of both ways, and what is kept of it.

    `given_at_request`: the ranker is fitted on everybody else's clicks; theirs come with the question only.
    `fitted_on`: the clicks that come with the question are fitted on as well.
    """
    cold = np.array([_drawn(person) for person in range(trial.taken.shape[0])], np.bool_)
    asked = asked_of(trial, cold)
    if not len(asked):
        return {"people": 0}
    without = _measured(only(trial.taken, ~cold), asked, progress)
    fitted = _measured(trial.taken, asked, progress)
    kept = without.recall.mean() / fitted.recall.mean() if fitted.recall.any() else None
    return {
        "people": len(asked),
        "given_at_request": without.figures(),
        "fitted_on": fitted.figures(),
        "share_kept": None if kept is None else round(float(kept), 4),
        "intervals": {"given_at_request": without.intervals(), "fitted_on": fitted.intervals()},
    }


def asked_of(trial: ClickTrial, people: NDArray[np.bool_]) -> ClickTrial:
    """Only the questions of these people (users,)."""
    kept = np.flatnonzero(people[trial.people]).tolist()
    return replace(trial, people=trial.people[kept], wanted=[trial.wanted[row] for row in kept])


def only(taken: Taken, people: NDArray[np.bool_]) -> Taken:
    """The clicks of these people (users,), the rows of the others empty."""
    return sparse.csr_matrix(sparse.diags(people.astype(np.float32)) @ taken)


def _measured(taken: Taken, asked: ClickTrial, progress: Progress) -> Measured:
    ranker = fit_outfits(taken, asked.outfits, asked.items)
    return measure(asked, answers(ranker, asked, progress))


def _drawn(person: int) -> bool:
    return blake2b(f"cold {person}".encode(), digest_size=1).digest()[0] < SHARE * 256
