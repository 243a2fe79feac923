"""What looks are worth in a context and to a person, beside going together."""

from dataclasses import dataclass

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.blend import blended, log_odds
from recommender.context.context import Context
from recommender.looks import ItemTable
from recommender.planning.context_fits import look_fits
from recommender.planning.look_set import NOTHING, Rows
from recommender.planning.preference import Preference


@dataclass(frozen=True)
class Worth:
    """How well looks suit the context (looks,), and what they are worth, all told (looks,); both 0 to 1."""

    fits: Vectors
    values: Vectors


def worth(
    items: ItemTable, rows: Rows, scores: Vectors, context: Context | None, taste: Preference | None
) -> Worth:
    """Blend looks' scores with fit and liking, as every other answer does (see recommender.blend)."""
    fits = np.ones(len(rows), np.float32)
    if context is not None and not context.empty:
        fits = look_fits(items, rows, context)
    liking = 0.5 if taste is None else _likings(items, rows, taste)
    return Worth(fits, blended(scores, liking, fits).astype(np.float32))


def _likings(items: ItemTable, rows: Rows, taste: Preference) -> Vectors:
    """The chance that each look is liked, from the mean log-odds of its items: -> (looks,)."""
    pull = np.append(log_odds(taste.preference(items)), 0.0)[rows].sum(axis=1)
    mean = pull / np.maximum((rows != NOTHING).sum(axis=1), 1)
    return np.where(mean == 0, 0.5, 1 / (1 + np.exp(-mean))).astype(np.float32)
