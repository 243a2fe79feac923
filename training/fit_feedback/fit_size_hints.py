"""Fits the model of fit on rentals before a day, and writes it as an artifact."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import Tensors, save_artifact
from recommender.fit_feedback.fit_model import FitModel, body_row
from recommender.fit_feedback.lean import posterior_rates
from recommender.fit_feedback.size_choice import SizeChoice
from recommender.fit_feedback.verdict import VerdictModel, sums_of
from training.features import Progress
from training.fit_feedback.counted_rows import CountedRows, count_rows
from training.fit_feedback.fit_sizes import fit_sizes
from training.fit_feedback.fit_verdict import fit_verdict
from training.fit_feedback.prior_strength import prior_strength
from training.fit_feedback.rentals import FitRow, read_fit_rows, split_day
from training.run_record import git_commit, write_run_record

VERSION = "fit-feedback@0.1.0"
PART = "size hints"


def fit_size_hints(data: Path, out: Path, runs: Path, progress: Progress) -> dict[str, Any]:
    """Fit on the days before the one at 85 % of the rows: -> the artifact's card.

    Same rows, same model: nothing is drawn at random. Raises MalformedDataError.
    """
    rows = read_fit_rows(data).rows
    until = split_day(rows)
    past = [row for row in rows if row.day < until]
    progress(PART, 1, 3)
    model = fit_model(past, until)
    progress(PART, 2, 3)
    card = _card(model, len(past), len(rows))
    save_artifact(out, _tensors(model), card)
    write_run_record(runs, {name: card[name] for name in ("version", "fitted_on", "until", "commit")})
    progress(PART, 3, 3)
    return card


def fit_model(rows: Sequence[FitRow], until: str) -> FitModel:
    """Everything that is served, fitted on these rows, which are by day."""
    counted = count_rows(rows)
    untaught = _untaught(rows, counted, until)
    traits = [untaught.traits(row.category, row.size, row.wearer) for row in rows]
    items = sums_of(_without_own(untaught, counted))
    return replace(untaught, verdict=fit_verdict(traits, items, counted.verdict))


def _untaught(rows: Sequence[FitRow], counted: CountedRows, until: str) -> FitModel:
    """All but what wearers will say, which needs the sizes' scale."""
    choice = fit_sizes(rows, counted)
    said, rates = counted.by_item(counted.verdict, 3), counted.category_shares(counted.verdict, 3)
    means = np.nanmean(counted.bodies, axis=0)
    return FitModel(
        choice=choice,
        verdict=VerdictModel({}, np.zeros((0, 2), np.float32)),
        counts=said.astype(np.float32),
        rates=rates.astype(np.float32),
        strength=prior_strength(said, rates[counted.home]),
        size_up=_size_up(said, choice),
        expect=_expect(counted, means, choice.wearers[counted.place, 0]).astype(np.float32),
        body_means=means.astype(np.float32),
        version=VERSION,
        until=until,
    )


def _without_own(model: FitModel, counted: CountedRows) -> NDArray[np.float64]:
    """The rates of each row's item as if the row had not been counted: -> (rows, 3)."""
    said = model.counts[counted.of_item] - np.eye(3)[counted.verdict]
    return posterior_rates(said, model.rates[counted.of_category], np.full(len(said), model.strength))


def _size_up(said: NDArray[np.float64], choice: SizeChoice) -> float:
    """Least squares of the items' shifts on their lean, items weighing as their wearers, through 0."""
    wearers = said.sum(axis=1)
    lean = (said[:, 0] - said[:, 2]) / (wearers + choice.strength)
    return float((wearers * lean * choice.shift).sum() / (wearers * lean**2).sum())


def _expect(counted: CountedRows, means: NDArray[Any], taken: NDArray[Any]) -> NDArray[Any]:
    """Least squares of the size taken on the body: -> (2 MEASURES + 1,)."""
    return np.asarray(np.linalg.lstsq(body_row(counted.bodies, means), taken, rcond=None)[0])


def _tensors(model: FitModel) -> Tensors:
    choice, verdict = model.choice, model.verdict
    return {
        "sizes": choice.sizes,
        "size_wearers": choice.wearers,
        "size_spread": choice.spread,
        "usual_sizes": choice.usual,
        "size_counts": choice.counts,
        "item_shift": choice.shift,
        "size_weights": choice.weights,
        "weights": verdict.weights,
        "verdict_counts": model.counts,
        "category_rates": model.rates,
        "expect": model.expect,
        "body_means": model.body_means,
    }


def _card(model: FitModel, fitted: int, rows: int) -> dict[str, Any]:
    return {
        "version": model.version,
        "what": "which garments run small or large, what a wearer will say of a size, which size they take",
        "fitted_on": {"rentals": fitted, "of": rows},
        "until": model.until,
        "verdict_strength": round(model.strength, 3),
        "size_up": round(model.size_up, 4),
        "size_strength": round(model.choice.strength, 3),
        "items": list(model.choice.items),
        "categories": list(model.choice.categories),
        "traits": list(model.verdict.rows),
        "commit": git_commit(),
        "fitted": datetime.now(UTC).isoformat(timespec="seconds"),
        "licence": "Apache-2.0. The licence of the rentals that it was fitted on is unstated, and no row of "
        "them is contained.",
    }
