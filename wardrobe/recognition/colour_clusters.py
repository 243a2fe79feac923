"""Groups colours so that one dye in light and shade is one group."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Weights = NDArray[np.float64]
Rows = NDArray[np.intp]

# Folds change lightness far more than hue: lightness counts less when colours are told apart.
LIGHTNESS_WEIGHT = 0.35
# Groups nearer than this (in weighted Oklab) are one colour.
SAME = 0.055
CLUSTERS = 7
# The colour plane is compared as it would be at this lightness; below the darkest there is only noise.
MIDDLE, DARKEST = 0.6, 0.35
ROUNDS = 6


def grouped(colours: Points, weights: Weights) -> list[Rows]:
    """Weighted k-means in Oklab, then near groups join: (colours, 3), (colours,) -> row numbers by group."""
    points = _shade_free(colours)
    labels = _nearest(points, _seeds(points, weights))
    for _ in range(ROUNDS):
        labels = _nearest(points, _means(points, weights, labels))
    labels = _joined(points, weights, labels)
    return [np.flatnonzero(labels == label) for label in np.unique(labels)]


def middle_row(colours: Points, weights: Weights) -> int:
    """The row nearest to the weighted median, which neither shadow nor highlight moves far."""
    middle = np.array([_median(colours[:, axis], weights) for axis in range(colours.shape[1])])
    return int(((colours - middle) ** 2).sum(axis=1).argmin())


def _shade_free(colours: Points) -> Points:
    """Where a colour lies whatever the light: shade shrinks all of Oklab alike, so a/L and b/L stay."""
    lightness = colours[:, :1]
    plane = colours[:, 1:] / np.maximum(lightness, DARKEST) * MIDDLE
    return np.concatenate([lightness * LIGHTNESS_WEIGHT, plane], axis=1)


def _seeds(points: Points, weights: Weights) -> Points:
    """k-means++ without chance (Arthur and Vassilvitskii, 2007): each next seed is heavy and far off."""
    chosen = [points[int(weights.argmax())]]
    for _ in range(min(CLUSTERS, len(points)) - 1):
        distances = _squares(points, np.stack(chosen)).min(axis=1)
        chosen.append(points[int((distances * weights).argmax())])
    return np.stack(chosen)


def _joined(points: Points, weights: Weights, labels: Rows) -> Rows:
    """Join the two nearest groups until no two are nearer than SAME."""
    while True:
        names = np.unique(labels)
        means = _means(points, weights, labels)
        gaps = _squares(means, means) + np.where(np.eye(len(means), dtype=np.bool_), np.inf, 0.0)
        left, right = divmod(int(gaps.argmin()), len(means))
        if gaps[left, right] >= SAME**2:
            return labels
        labels = np.where(labels == names[right], names[left], labels)


def _means(points: Points, weights: Weights, labels: Rows) -> Points:
    groups = [labels == label for label in np.unique(labels)]
    return np.stack([np.average(points[group], axis=0, weights=weights[group]) for group in groups])


def _nearest(points: Points, means: Points) -> Rows:
    return np.asarray(_squares(points, means).argmin(axis=1), np.intp)


def _squares(left: Points, right: Points) -> NDArray[np.float64]:
    return np.asarray(((left[:, None] - right[None]) ** 2).sum(axis=2), np.float64)


def _median(values: NDArray[np.float64], weights: Weights) -> float:
    order = np.argsort(values, kind="stable")
    heaped = weights[order].cumsum()
    return float(values[order][np.searchsorted(heaped, heaped[-1] / 2)])
