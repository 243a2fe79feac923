"""How many wearers the prior of a category is worth: maximum likelihood of a Dirichlet-multinomial."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import gammaln

Floats = NDArray[np.float64]
LEAST, MOST = 0.5, 500.0


def prior_strength(counts: Floats, priors: Floats) -> float:
    """Counts (items, kinds) that scatter around rates (items, kinds) -> the pseudo-count (Minka, 2000).

    Few when items differ much from their category, many when they do not.
    """
    found = minimize_scalar(
        lambda log: -_likelihood(float(np.exp(log)), counts, priors),
        bounds=(np.log(LEAST), np.log(MOST)),
        method="bounded",
    )
    return float(np.exp(found.x))


def _likelihood(strength: float, counts: Floats, priors: Floats) -> float:
    alpha = strength * priors
    total = gammaln(strength) - gammaln(strength + counts.sum(axis=1))
    return float((total + (gammaln(alpha + counts) - gammaln(alpha)).sum(axis=1)).sum())
