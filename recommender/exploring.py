"""Lets a search try what it would not show: noise that is the same for the same state."""

from hashlib import sha256

import numpy as np

from compatibility.encoders.encoder import Vectors

# At full exploration an item's part in a look's log-odds moves by this much (one deviation): from a
# compatibility of 0.9 to 0.71 or to 0.97.
DEVIATION = 1.3


def exploring(count: int, exploration: float, state: object) -> Vectors:
    """Noise on the log-odds of items: -> (count,), DEVIATION wide for an exploration of 1.

    Seeded by the state (what is asked about, what there is, what is known of the person) and by no clock:
    the same question gets the same answer until something has changed.
    """
    seed = int.from_bytes(sha256(repr(state).encode()).digest()[:8], "big")
    noise = np.random.default_rng(seed).normal(size=count)
    return (exploration * DEVIATION * noise).astype(np.float32)
