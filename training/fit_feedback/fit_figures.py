"""How well foretold verdicts and sizes come true, with intervals over people."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.reliability import calibration_error, reliability

DRAWS = 200
LEAST = 1e-9

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]
Figure = Callable[[Floats], float]


@dataclass(frozen=True)
class Foretold:
    """What one method foretells of verdicts (rows, 3), and what came true (rows,); `usual` (3,) is before."""

    verdicts: Floats
    said: Rows
    usual: Floats

    def figures(self) -> dict[str, float]:
        """Log loss, balanced accuracy, AUC of small and of large, calibration errors."""
        even = np.ones(len(self.said))
        told = {name: round(figure(even), 4) for name, figure in self.weighted().items()}
        errors = {
            f"ece_{name}": round(calibration_error(reliability(self.verdicts[:, kind], self.said == kind)), 4)
            for kind, name in enumerate(("small", "fits", "large"))
        }
        return told | errors

    def weighted(self) -> Mapping[str, Figure]:
        """The figures that can be drawn again, each from how often every row is drawn."""
        losses = -np.log(np.maximum(self.verdicts[np.arange(len(self.said)), self.said], LEAST))
        return {
            "log_loss": lambda drawn: float(np.average(losses, weights=drawn)),
            "balanced_accuracy": self._balanced,
            "auc_small": _auc(self.verdicts[:, 0], self.said == 0),
            "auc_large": _auc(self.verdicts[:, 2], self.said == 2),
        }

    def _balanced(self, drawn: Floats) -> float:
        """Told is the verdict that is raised most above what is usual: `fits` would else always be told."""
        told = (self.verdicts / self.usual).argmax(axis=1)
        of = [self.said == kind for kind in range(3)]
        hits = [
            np.average(told[rows] == kind, weights=drawn[rows])
            for kind, rows in enumerate(of)
            if drawn[rows].sum() > 0
        ]
        return float(np.mean(hits))


def shares(right: NDArray[np.bool_]) -> Figure:
    """The share of rows that are right."""
    return lambda drawn: float(np.average(right, weights=drawn))


def people_intervals(
    people: Rows, figures: Mapping[str, Figure], seed: int = 0
) -> dict[str, tuple[float, float]]:
    """95 % intervals by drawing people, with all their rows, again and again (Efron, 1979)."""
    random = np.random.default_rng(seed)
    count = int(people.max()) + 1
    drawn = random.multinomial(count, np.full(count, 1 / count), size=DRAWS)[:, people].astype(np.float64)
    return {name: _bounds([figure(one) for one in drawn]) for name, figure in figures.items()}


def _auc(scores: Floats, right: NDArray[np.bool_]) -> Figure:
    """Area under the ROC curve, ties counting half; sorted once for all draws."""
    order = np.argsort(scores, kind="stable")
    truth, starts = right[order], np.unique(scores[order], return_index=True)[1]

    def area(drawn: Floats) -> float:
        worth = drawn[order]
        hits, misses = np.add.reduceat(worth * truth, starts), np.add.reduceat(worth * ~truth, starts)
        below = np.cumsum(misses) - misses / 2
        total = hits.sum() * misses.sum()
        return float((hits * below).sum() / total) if total else 0.5

    return area


def _bounds(values: list[float]) -> tuple[float, float]:
    low, high = np.quantile(values, [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)
