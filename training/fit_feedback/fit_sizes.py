"""Fits which size people take."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from recommender.fit_feedback.size_choice import FEATURES, MEASURES, SizeChoice
from training.fit_feedback.counted_rows import CountedRows
from training.fit_feedback.prior_strength import prior_strength
from training.fit_feedback.rentals import FitRow

# Rows that the few weights of the choice are fitted on, the latest ones: they have earlier sizes to go by.
LEARNT_FROM = 12_000
# Wearers of all sizes that the mean body of each size is drawn towards (on the line through all sizes), and
# wearers that an item's shift is drawn towards zero by.
SHRINK, SHIFT_SHRINK = 5.0, 20.0
START = np.array([1.0, 0.3, 0.3, 0.3, 0.3, 0.3, 1.0])

Floats = NDArray[np.float64]


def fit_sizes(rows: Sequence[FitRow], counted: CountedRows) -> SizeChoice:
    """Fit the choice of a size; the weights on rows whose own choice is not counted twice."""
    untaught = _tables(counted)
    latest = range(max(0, len(rows) - LEARNT_FROM), len(rows))
    features = np.stack([_without_own(untaught, rows[row]) for row in latest])
    weights = _weights(features, counted.place[latest.start :])
    return replace(untaught, weights=weights.astype(np.float32))


def _tables(counted: CountedRows) -> SizeChoice:
    sizes = len(counted.sizes)
    wearers, spread = _wearers(counted)
    usual = counted.category_shares(counted.place, sizes)
    counts = counted.by_item(counted.place, sizes)
    return SizeChoice(
        sizes=counted.sizes,
        wearers=wearers.astype(np.float32),
        spread=spread.astype(np.float32),
        usual=usual.astype(np.float32),
        categories={name: row for row, name in enumerate(counted.categories)},
        counts=counts.astype(np.float32),
        shift=_shifts(counted, wearers).astype(np.float32),
        items={name: row for row, name in enumerate(counted.items)},
        strength=prior_strength(counts, usual[counted.home]),
        weights=START.astype(np.float32),
    )


def _wearers(counted: CountedRows) -> tuple[Floats, Floats]:
    """Mean body by size, few wearers drawn to the straight line over sizes: -> (S, MEASURES), (MEASURES,)."""
    means, spread = np.empty((len(counted.sizes), MEASURES)), np.empty(MEASURES)
    for column in range(MEASURES):
        told = ~np.isnan(counted.bodies[:, column])
        place, values = counted.place[told], counted.bodies[told, column]
        line = np.polyval(np.polyfit(counted.sizes[place], values, 1), counted.sizes)
        seen = np.bincount(place, minlength=len(line))
        sums = np.bincount(place, values, minlength=len(line))
        means[:, column] = (sums + SHRINK * line) / (seen + SHRINK)
        spread[column] = (values - means[place, column]).std()
    return means, spread


def _shifts(counted: CountedRows, wearers: Floats) -> Floats:
    """How much heavier (in log) an item's wearers are than is usual in the same size: -> (items,)."""
    told = ~np.isnan(counted.bodies[:, 0])
    apart = counted.bodies[told, 0] - wearers[counted.place[told], 0]
    item, items = counted.of_item[told], len(counted.items)
    sums, seen = np.bincount(item, apart, items), np.bincount(item, minlength=items)
    return np.asarray(sums / (seen + SHIFT_SHRINK))


def _without_own(choice: SizeChoice, row: FitRow) -> Floats:
    """A row's features as if it had not been counted: its item would give its choice away otherwise."""
    features = choice.features(row.item, row.category, row.wearer)
    usual = choice.usual[choice.categories[row.category]].astype(np.float64)
    counts = choice.counts[choice.items[row.item]].astype(np.float64)
    counts[choice.place(row.size)] -= 1.0
    said = counts + choice.strength * usual
    features[:, 0] = np.log(said / said.sum())
    return features


def _weights(features: Floats, taken: NDArray[np.intp]) -> Floats:
    """Maximum likelihood of a conditional logit: (rows, S, FEATURES), (rows,) -> (FEATURES,)."""
    rows = np.arange(len(taken))

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = features @ weights
        logits -= logits.max(axis=1, keepdims=True)
        odds = np.exp(logits)
        shares = odds / odds.sum(axis=1, keepdims=True)
        expected = np.einsum("rs,rsf->rf", shares, features)
        slope = (expected - features[rows, taken]).mean(axis=0)
        return float(-np.log(shares[rows, taken]).mean()), slope

    found = minimize(loss, START, jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return np.asarray(found.x).reshape(FEATURES)
