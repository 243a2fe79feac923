"""How large a step is, from the first to the last."""

import math


def warm_cosine(done: float) -> float:
    """Share of the full learning rate when the share `done` of a fit lies behind: a short rise, a long fall.

    It rises over the first twentieth, so that Adam's first, ill-informed steps are small, and falls along a
    half cosine to zero (Loshchilov and Hutter, ICLR 2017, eq. 5).
    """
    return min(1.0, 20 * done + 0.05) * (1 + math.cos(math.pi * done)) / 2
