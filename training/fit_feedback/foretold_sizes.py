"""Which sizes are foretold, and how often they are the ones that were taken and fitted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.fit_feedback.fit_model import FitModel
from training.fit_feedback.fit_figures import Figure, shares
from training.fit_feedback.rentals import FitRow
from training.reliability import calibration_error, reliability

FITS = 1


@dataclass(frozen=True)
class ForetoldSizes:
    """What one method foretells of rows that fitted: the size is right, or is one of its two best (rows,).

    `sure` is how likely the method says that it is right, None where it does not say.
    """

    right: NDArray[np.bool_]
    near: NDArray[np.bool_]
    sure: NDArray[np.float64] | None = None

    def weighted(self) -> Mapping[str, Figure]:
        """Figures of the rows, each from how often every row is drawn."""
        return {"size_right": shares(self.right), "size_in_two": shares(self.near)}

    def figures(self) -> dict[str, float]:
        """Shares of rows; and the calibration error of how sure it was."""
        even = np.ones(len(self.right))
        told = {name: round(figure(even), 4) for name, figure in self.weighted().items()}
        if self.sure is not None:
            told["size_ece"] = round(calibration_error(reliability(self.sure, self.right)), 4)
        return told


def foretold_sizes(
    model: FitModel, said: Mapping[str, NDArray[np.float64]], held: Sequence[FitRow]
) -> dict[str, ForetoldSizes]:
    """The served choice, the item's usual sizes, and the last size taken, of the rows that fitted.

    `said` are verdicts on items that the model does not know.
    """
    fitting = [row for row in held if row.verdict == FITS]
    choice = model.choice
    places = [choice.place(row.size) for row in fitting]
    taken = np.array([-1 if place is None else place for place in places])
    served = _ranked(fitting, lambda row: model.sizes(row.item, row.category, row.wearer, said.get(row.item)))
    usual = _ranked(fitting, lambda row: choice.shares(row.item, row.category))
    last = [choice.place(row.wearer.earlier[-1]) if row.wearer.earlier else None for row in fitting]
    firsts = np.array(
        [[top if place is None else place] for place, top in zip(last, usual[1][:, 0], strict=True)]
    )
    return {
        "served": _judged(served[1], taken, served[0]),
        "the item's usual size": _judged(usual[1], taken),
        "the person's last size": _judged(np.hstack([firsts, usual[1]]), taken),
    }


def _ranked(
    rows: Sequence[FitRow], asked: Callable[[FitRow], NDArray[np.float64]]
) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """How likely the best size is, and the two best: -> (rows,), (rows, 2)."""
    likely = np.stack([asked(row) for row in rows])
    return likely.max(axis=1), likely.argsort(axis=1)[:, :-3:-1]


def _judged(
    told: NDArray[np.intp], taken: NDArray[np.intp], sure: NDArray[np.float64] | None = None
) -> ForetoldSizes:
    return ForetoldSizes(told[:, 0] == taken, (told[:, :2] == taken[:, None]).any(axis=1), sure)
