"""Ways to learn a taste: the served one, and plainer ones to hold it against."""

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from recommender.taste.learn import VARIANCE, Evidence, learn
from recommender.taste.taste import Taste

Learner = Callable[[Sequence[Evidence]], Taste]


def served(evidence: Sequence[Evidence]) -> Taste:
    """As the service learns."""
    learned = learn(evidence, {}, {})
    return Taste(learned.weights, learned.others)


def trait_by_trait(evidence: Sequence[Evidence]) -> Taste:
    """The log-odds of likes among the items that have a trait, one added to both; none knows of others."""
    counts: dict[str, list[float]] = {}
    for each in evidence:
        for name, share in each.traits:
            counts.setdefault(name, [1.0, 1.0])[each.liked] += share
    return Taste({name: math.log(likes / dislikes) for name, (dislikes, likes) in counts.items()})


def least_squares(evidence: Sequence[Evidence]) -> Taste:
    """Ridge regression of 1 and -1 on what items have, not measured against the usual."""
    names = sorted({name for each in evidence for name, _ in each.traits})
    place = {name: column for column, name in enumerate(names)}
    rows = np.zeros((len(evidence), len(names)))
    for row, each in zip(rows, evidence, strict=True):
        for name, share in each.traits:
            row[place[name]] = share
    answers = np.array([1.0 if each.liked else -1.0 for each in evidence])
    weights = np.linalg.solve(rows.T @ rows + np.eye(len(names)) / VARIANCE, rows.T @ answers)
    return Taste(dict(zip(names, weights.tolist(), strict=True)))


OTHERS: Mapping[str, Learner] = {"trait by trait": trait_by_trait, "least squares": least_squares}
