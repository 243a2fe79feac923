"""Blends what goes together with what a person likes and what the occasion asks for: one score per look."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

# Below this compatibility a look clashes: it is more likely thrown together than styled, for the scorer is
# calibrated so that both are equally likely at 0.5 (see compatibility.calibration).
CLASH = 0.5
# No liking and no fit is certain enough to settle a look by itself.
LEAST, MOST = 0.001, 0.999

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """By which power each part's odds count; a part that weighs nothing is left out.

    A taste is learned carefully, drawn towards nothing known: its log-odds stay at half of what people's own
    are (docs/simulated-people.md), so it counts twice.
    """

    preference: float = 2.0
    context: float = 1.0


WEIGHTS = Weights()


@dataclass(frozen=True)
class Parts:
    """What a look's score is made of, each a probability.

    `preference` is 0.5 where nothing is known of the person, `context` 1 where nothing was asked for or
    nothing speaks against the look.
    """

    compatibility: float
    preference: float = 0.5
    context: float = 1.0
    weights: Weights = WEIGHTS

    @property
    def score(self) -> float:
        """All parts in one number."""
        return float(blended(self.compatibility, self.preference, self.context, self.weights))


def blended(
    compatibility: ArrayLike,
    preference: ArrayLike = 0.5,
    context: ArrayLike = 1.0,
    weights: Weights = WEIGHTS,
) -> Values:
    """Scores of looks from their parts, of any one shape.

    A product of odds, as of independent evidence: odds(compatibility) * odds(preference) ** w * context ** v.
    It is taken within a look's own tier (from CLASH to 1 for looks that go together, from 0 to CLASH for
    those that clash), so that no liking lifts a clashing look above one that goes together, however strong.
    With a preference of 0.5 and a context of 1 the score is the compatibility, to the last bit.
    """
    chance = np.asarray(compatibility, np.float64)
    shift = log_odds(preference) * weights.preference + np.log(np.maximum(context, LEAST)) * weights.context
    good = goes_together(chance)
    floor, height = np.where(good, CLASH, 0.0), np.where(good, 1 - CLASH, CLASH)
    within = (chance - floor) / height
    # odds * e ** shift, turned back into a probability without dividing by what may be nothing.
    lifted = within * np.exp(shift)
    moved = floor + height * lifted / (lifted + 1 - within)
    ceiling = np.where(good, 1.0, np.nextafter(CLASH, 0))
    return np.where(shift == 0, chance, np.minimum(moved, ceiling))


def goes_together(compatibility: ArrayLike) -> NDArray[np.bool_]:
    """Which looks do not clash, of any shape."""
    return np.asarray(compatibility, np.float64) >= CLASH


def log_odds(preference: ArrayLike) -> Values:
    """How far a liking pulls, of any shape: 0 where nothing is known."""
    chance = np.clip(np.asarray(preference, np.float64), LEAST, MOST)
    return np.log(chance) - np.log1p(-chance)


def look_preference(liking: ArrayLike) -> float:
    """How likely a person is to like a look, from its items: (items,) -> 0 to 1.

    The mean of the items' log-odds, so that a look is liked as its items are and not more for having many.
    """
    pull = float(log_odds(liking).mean())
    return 0.5 if pull == 0 else float(1 / (1 + np.exp(-pull)))
