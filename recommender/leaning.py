"""What taste and occasion add to each candidate, so that the search finds the looks they favour."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.blend import LEAST, WEIGHTS, Parts, blended, log_odds
from recommender.context.context import Context, fit
from recommender.context.context_words import figure
from recommender.context.item_words import words_of
from recommender.context.warmth_pull import WarmthPull, warmth_pull
from recommender.exploring import exploring
from recommender.look_space import Rows
from recommender.looks import ItemTable, LookQuery


@dataclass(frozen=True)
class Leaning:
    """How each candidate moves the log-odds of a look beside its pair scores, all (candidates,).

    `liking` counts by its mean over a look, `fits` and `noise` by their sum; `warmth` depends on what else
    is worn. Adding up over items is what the search can do; the found looks are rated exactly (see
    recommender.rated_look), where warmth and wanted colours are judged by the look.
    """

    liking: Vectors
    fits: Vectors
    noise: Vectors
    warmth: WarmthPull | None

    def pull(self, places: Sequence[Rows], count: int) -> Vectors:
        """What each candidate adds to the log-odds of a look of `count` items: -> (candidates,)."""
        pull: Vectors = self.liking / np.float32(count) + self.fits + self.noise
        return pull if self.warmth is None else pull + self.warmth.of(places)

    def gains(self, parts: Parts, chances: Vectors, now: int, others: Rows, count: int) -> Vectors:
        """What the score gains when other candidates with these compatibilities come for one: -> (others,).

        What only the whole look can break, its warmth and its colours, is taken to stay as it is.
        """
        pull = log_odds(parts.preference) + (self.liking[others] - self.liking[now]) / (
            count * WEIGHTS.preference
        )
        suits = parts.context * np.exp((self.fits[others] - self.fits[now]) / WEIGHTS.context)
        gains = blended(chances, 1 / (1 + np.exp(-pull)), np.minimum(suits, 1.0), parts.weights) - parts.score
        return gains.astype(np.float32)


def leaning(pool: ItemTable, index: Rows, fixed: ItemTable, query: LookQuery) -> Leaning | None:
    """What counts for candidates (rows of the pool) beside the pair scores.

    None where nothing does, so that compatibility alone decides.
    """
    asked = None if query.context is None or query.context.empty else query.context
    if query.taste is None and asked is None and not query.exploration:
        return None
    liking, fits = _liking(pool, query)[index], _fits(pool, asked)[index]
    noise = np.zeros(len(index), np.float32)
    if query.exploration:
        ids = [pool.ids[row] for row in index.tolist()]
        noise = exploring(len(index), query.exploration, (fixed.ids, ids, liking.tobytes(), fits.tobytes()))
    return Leaning(liking, fits, noise, warmth_pull(pool, index, fixed, asked) if asked else None)


def _liking(pool: ItemTable, query: LookQuery) -> Vectors:
    if query.taste is None or query.taste.empty:
        return np.zeros(len(pool), np.float32)
    pull = log_odds(query.taste.preference(pool)) * WEIGHTS.preference
    return pull.astype(np.float32)


def _fits(pool: ItemTable, context: Context | None) -> Vectors:
    if context is None:
        return np.zeros(len(pool), np.float32)
    fits = np.log(np.maximum(fit(pool, context), np.float32(LEAST)))
    if context.colours_wanted:
        # One item in a wanted colour is all that a look needs.
        fits[words_of(pool).saying("colour", context.colours_wanted)] -= np.log(
            figure("no wanted colour", context)
        )
    return np.asarray(fits * WEIGHTS.context, np.float32)
