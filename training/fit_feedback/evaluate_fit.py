"""Measures the served model of fit on later rentals than it was fitted on."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import load_artifact
from recommender.fit_feedback.fit_model import FitModel
from training.fit_feedback.fit_figures import Foretold, people_intervals
from training.fit_feedback.foretold_sizes import FITS, ForetoldSizes, foretold_sizes
from training.fit_feedback.peers import counts_by, verdict_peers
from training.fit_feedback.rentals import FitRow, read_fit_rows, split_day
from training.fit_feedback.warnings_kept import warnings_kept
from training.readers.malformed import MalformedDataError

Floats = NDArray[np.float64]
SERVED = "served"
# So many defects of the data are told one by one.
TOLD = 5


def evaluate_fit(data: Path, model_folder: Path) -> dict[str, Any]:
    """Score the rows from the day at 85 % of the rows on: -> what `--json` prints.

    Nothing is fitted. An item that the model does not know is judged by the folder's earlier verdicts on it,
    as a shop's own feedback would be; a person by the sizes of earlier days. Sizes are judged where they fit.
    Raises MalformedDataError, ArtifactError.
    """
    model, sha256 = FitModel.load(model_folder), load_artifact(model_folder)[1]["sha256"]
    read = read_fit_rows(data)
    day = split_day(read.rows)
    past, held = [row for row in read.rows if row.day < day], [row for row in read.rows if row.day >= day]
    if not past or all(row.verdict != FITS for row in held):
        raise MalformedDataError(
            f"{data}: later rentals are foretold from earlier ones; there are too few days"
        )
    said = _own_counts(model, past)
    verdicts, sizes = _verdicts(model, said, past, held), foretold_sizes(model, said, held)
    told = _figures(verdicts, sizes)
    return {
        "served": told.pop(SERVED),
        "others": told,
        "runs": warnings_kept(lambda row: model.lean(row.item, row.category, said.get(row.item)), held),
        "data": _data(model, past, held, day) | {"notes": list(read.problems[:TOLD])},
        "intervals": _intervals(verdicts, sizes, held),
        "versions": {"fit_feedback": model.version, "weights": sha256},
    }


def _own_counts(model: FitModel, past: Sequence[FitRow]) -> dict[str, Floats]:
    """The folder's verdicts on items that were not fitted on."""
    counts = counts_by(past, "item")
    return {item: said for item, said in counts.items() if item not in model.choice.items}


def _verdicts(
    model: FitModel, said: Mapping[str, Floats], past: Sequence[FitRow], held: Sequence[FitRow]
) -> dict[str, Foretold]:
    usual = np.bincount([row.verdict for row in past], minlength=3) / len(past)
    right = np.array([row.verdict for row in held], np.intp)
    served = [
        model.probabilities(row.item, row.category, row.size, row.wearer, said.get(row.item)) for row in held
    ]
    told = {SERVED: np.stack(served)} | verdict_peers(past, held)
    return {name: Foretold(rates, right, usual) for name, rates in told.items()}


def _figures(
    verdicts: Mapping[str, Foretold], sizes: Mapping[str, ForetoldSizes]
) -> dict[str, dict[str, float]]:
    told = {name: one.figures() for name, one in verdicts.items()}
    for name, one in sizes.items():
        told[name] = told.get(name, {}) | one.figures()
    return told


def _intervals(
    verdicts: Mapping[str, Foretold], sizes: Mapping[str, ForetoldSizes], held: Sequence[FitRow]
) -> dict[str, dict[str, tuple[float, float]]]:
    """Verdicts over all people; sizes over those whom something fitted."""
    every = _numbered(held)
    fitting = _numbered([row for row in held if row.verdict == FITS])
    told = {name: people_intervals(every, one.weighted()) for name, one in verdicts.items()}
    for name, one in sizes.items():
        told[name] = told.get(name, {}) | people_intervals(fitting, one.weighted())
    return told


def _numbered(rows: Sequence[FitRow]) -> NDArray[np.intp]:
    return np.unique([row.person for row in rows], return_inverse=True)[1].astype(np.intp)


def _data(model: FitModel, past: Sequence[FitRow], held: Sequence[FitRow], day: str) -> dict[str, Any]:
    return {
        "rows": len(held),
        "people": len({row.person for row in held}),
        "earlier_rows": len(past),
        "from": day,
        "fitted_until": model.until,
    }
