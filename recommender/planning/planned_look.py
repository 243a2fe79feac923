"""One look of a plan, by the ids of its items."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PlannedLook:
    """Items in body order, the probability that they go together, and why the look stands there.

    `value` (0 to 1) is what the plan ranks by: the score, times liking and fit to the context where these
    are known. `reasons` are sentences for people.
    """

    items: tuple[str, ...]
    score: float
    value: float
    reasons: tuple[str, ...] = ()
