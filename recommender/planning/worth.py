"""What looks are worth in a context and to a person, beside going together."""

from dataclasses import dataclass

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.blend import blended, log_odds
from recommender.looks import ItemTable
from recommender.planning.look_set import NOTHING, Rows
from recommender.planning.preference import Preference

# A look above this goes together better than 86 % of a stylist's (docs/planning.md): the best of thousands of
# looks always score 0.96 to 0.99, and what lies between them is chance, not taste.
SATURATED = 0.90
# How much of what a score has above that still counts, so that the better of two equals is taken.
BEYOND = 0.1


@dataclass(frozen=True)
class Worth:
    """What looks are worth, all told, 0 to 1, and their pull; both (looks,).

    The pull is what a plan adds up: log-odds, in which a score above SATURATED hardly counts, so that fit,
    liking and variety decide among good looks.
    """

    values: Vectors
    pulls: Vectors


def worth(items: ItemTable, rows: Rows, scores: Vectors, fits: Vectors, taste: Preference | None) -> Worth:
    """Blend looks' scores with fit and liking, as every other answer does (see recommender.blend)."""
    liking = 0.5 if taste is None else _likings(items, rows, taste)
    pulls = log_odds(blended(np.minimum(scores, SATURATED), liking, fits)) + BEYOND * log_odds(scores)
    return Worth(blended(scores, liking, fits).astype(np.float32), pulls.astype(np.float32))


def _likings(items: ItemTable, rows: Rows, taste: Preference) -> Vectors:
    """The chance that each look is liked, from the mean log-odds of its items: -> (looks,)."""
    pull = np.append(log_odds(taste.preference(items)), 0.0)[rows].sum(axis=1)
    mean = pull / np.maximum((rows != NOTHING).sum(axis=1), 1)
    return np.where(mean == 0, 0.5, 1 / (1 + np.exp(-mean))).astype(np.float32)
