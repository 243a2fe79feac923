"""Draws the pictures of a step, so that every data set has its say."""

from collections.abc import Sequence

import numpy as np

from training.garments.told_rows import Rows
from training.garments.tune_config import TuneConfig


def step_rows(sources: Sequence[str], config: TuneConfig, step: int) -> Rows:
    """Rows of a step: each data set fills its share, and shows all its pictures before any comes again.

    The seed and the step decide alone, so that a stopped run goes on with the same pictures.
    """
    held = np.array(sources)
    shares = {source: share for source, share in config.shares.items() if (held == source).any()}
    whole = sum(shares.values())
    counts = {source: max(1, round(config.batch * share / whole)) for source, share in shares.items()}
    parts = [
        _turn(np.flatnonzero(held == source), count, step, config.seed) for source, count in counts.items()
    ]
    return np.concatenate(parts)


def _turn(rows: Rows, count: int, step: int, seed: int) -> Rows:
    """The `step`-th handful of an endless walk through `rows`, shuffled anew each time around."""
    places = np.arange(step * count, (step + 1) * count)
    rounds = places // len(rows)
    orders = {
        int(turn): np.random.default_rng([seed, 2, int(turn)]).permutation(rows) for turn in np.unique(rounds)
    }
    return np.array(
        [orders[int(turn)][place % len(rows)] for turn, place in zip(rounds, places, strict=True)]
    )
