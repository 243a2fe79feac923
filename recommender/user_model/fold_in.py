"""Moves a person's factors to what they liked just now, without a refit."""

import numpy as np

from recommender.user_model.user_model import Floats, Represented

# How strongly the start holds: the ridge of one fold-in, in units of one liked thing of length 1.
HOLD = 1.0


def fold_in(
    start: Floats, items: Represented, weights: Floats, targets: Floats, hold: float = HOLD
) -> Floats:
    """The person who explains the targets best, items fixed, and stays near `start`.

    start (dim,), n items, weights (n,), targets (n,) -> (dim,). Minimises over p
    `sum weights * (factors @ p + biases - targets)^2 + hold * |p - start|^2` in closed form: half a step of
    alternating least squares (Hu, Koren, Volinsky, ICDM 2008, eq. 4) around a prior. With no items it is
    `start`. Raises ValueError for a hold that is not above 0 or a weight below 0.
    """
    if hold <= 0 or (weights < 0).any():
        raise ValueError("a fold-in needs a hold above 0 and no weight below 0")
    factors = items.factors.astype(np.float64)
    weighed = factors.T * weights
    left = targets - items.biases - factors @ start
    step = np.linalg.solve(weighed @ factors + hold * np.eye(len(start)), weighed @ left)
    return (start + step).astype(np.float32)
