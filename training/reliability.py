"""Asks whether probabilities mean what they say."""

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

# Bins of equally many examples: scores crowd together, and bins of equal width would leave some with a
# handful of examples, whose noise then passes for a fault of the model.
BINS = 15


@dataclass(frozen=True)
class Bin:
    """One bar of the reliability diagram: what was said, and what came true."""

    count: int
    said: float
    came_true: float


def reliability(probabilities: ArrayLike, labels: ArrayLike, bins: int = BINS) -> list[Bin]:
    """Bins of equally many examples by rising probability: (examples,), (examples,) -> at most `bins`.

    Equal probabilities never stand in two bins, so that the order of the examples means nothing.
    """
    said, truth = np.asarray(probabilities, np.float64), np.asarray(labels, np.float64)
    order = np.argsort(said, kind="stable")
    edges = np.searchsorted(said[order], said[order][_cuts(len(said), bins)])
    parts = np.split(order, np.unique(edges[edges > 0]))
    return [
        Bin(len(part), float(said[part].mean()), float(truth[part].mean())) for part in parts if len(part)
    ]


def _cuts(examples: int, bins: int) -> NDArray[np.int64]:
    """Where the bins but the first begin."""
    return np.unique(np.arange(1, bins) * examples // bins)


def calibration_error(diagram: list[Bin]) -> float:
    """Expected calibration error, sum of n_b / n |said_b - came_true_b| (Naeini et al., AAAI 2015)."""
    total = sum(one.count for one in diagram)
    return sum(one.count * abs(one.said - one.came_true) for one in diagram) / total


def at_share(probabilities: ArrayLike, share: float) -> NDArray[np.float64]:
    """Probabilities that hold where both kinds are equally many, told for where `share` is label 1.

    odds(p') = odds(p) share / (1 - share), Bayes' rule. Calibration is fitted with both kinds weighing the
    same, so that 0.5 means "as often worn as thrown together"; a file holds two thrown-together outfits for
    each worn one.
    """
    said = np.asarray(probabilities, np.float64)
    worn = said * share
    return np.asarray(worn / (worn + (1.0 - said) * (1.0 - share)))


def told_reliability(diagram: list[Bin], share: float, share_of: str) -> dict[str, object]:
    """The diagram as it stands in the JSON, with what it was measured by."""
    rounded = [{name: round(value, 4) for name, value in asdict(one).items()} for one in diagram]
    return {
        "ece": round(calibration_error(diagram), 4),
        "method": f"{BINS} bins of equally many examples; calibration fitted on valid",
        "share_worn": round(share, 4),
        "share_of": share_of,
        "bins": rounded,
    }
