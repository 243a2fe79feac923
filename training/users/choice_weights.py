"""Learns how much each term counts from which of several things was chosen."""

import numpy as np
from scipy.optimize import minimize

from recommender.user_model.user_model import Floats

# Standard deviations beyond this are cut, so that one odd item does not decide.
_FAR = 8.0
_PASSES = 200


def choice_weights(terms: Floats, ridge: float = 1.0) -> Floats:
    """Weights of a conditional logit: terms (choices, things, terms), the chosen thing first -> (terms,).

    Minimises the mean negative log-likelihood of the chosen things (McFadden 1974), a thousand choices
    against `ridge` times half the squared weights, terms scaled to unit deviation; the other things may be
    a sample of all, drawn evenly (McFadden 1978). A term that never differs gets 0.
    """
    others = terms[:, 1:]
    mean, deviation = others.mean(axis=(0, 1)), others.std(axis=(0, 1))
    used = deviation > 1e-6
    scale = np.where(used, deviation, 1).astype(np.float32)
    scaled = np.clip((terms - mean) / scale, -_FAR, _FAR) * used

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = scaled @ weights.astype(np.float32)
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        total = odds.sum(axis=1)
        lost = 1000 * float((np.log(total) - scores[:, 0]).mean())
        odds /= total[:, None]
        odds[:, 0] -= 1
        slope = np.einsum("ct,ctf->f", odds, scaled).astype(np.float64) / len(scaled) * 1000
        return lost + ridge * float(weights @ weights) / 2, slope + ridge * weights

    found = minimize(
        cost, np.zeros(terms.shape[2]), jac=True, method="L-BFGS-B", options={"maxiter": _PASSES}
    )
    return np.asarray(found.x / scale, np.float32)
