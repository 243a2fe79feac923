"""Learns how much a person likes each trait from what they did: at once, in closed steps, without a refit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, ndtr

from recommender.taste.common_traits import surprise
from recommender.taste.item_traits import Row

Floats = NDArray[np.float64]

# How much people's liking of a trait differs: the variance of its log-odds before anything is known.
# Chosen with simulated people, see docs/taste.md.
VARIANCE = 0.5
STEPS, ENOUGH = 50, 1e-9


@dataclass(frozen=True)
class Evidence:
    """One signal as learning sees it: the item's traits, whether it speaks for them, and what it is worth."""

    traits: Row
    liked: bool
    weight: float


@dataclass(frozen=True)
class Learned:
    """What was learned of every trait: its weight in the score, and the probability that it is liked."""

    weights: Mapping[str, float] = field(default_factory=dict)
    liked: Mapping[str, float] = field(default_factory=dict)


def learn(evidence: Sequence[Evidence], prior: Mapping[str, float], edits: Mapping[str, float]) -> Learned:
    """Weigh the traits so that the evidence becomes likely, near `prior` where it is silent.

    Bayesian logistic regression at its mode, with Laplace's approximation around it (MacKay, Neural
    Computation 4, 1992), by iteratively reweighted least squares. Unlike plain least squares a further like
    can never lower the score of the item that was liked. The weights in `edits` are given, not learned:
    what they explain is not credited to other traits.
    """
    names = sorted({name for each in evidence for name, _ in each.traits} | set(prior))
    names = [name for name in names if name not in edits]
    scale = np.array([surprise(name) for name in names])
    start = np.array([prior.get(name, 0.0) for name in names])
    problem = _Problem.of(evidence, names, scale, edits)
    mode = _mode(problem, start)
    spread = np.sqrt(np.diag(np.linalg.inv(problem.curvature(mode))))
    learned = dict(zip(names, (mode * scale).tolist(), strict=True))
    return Learned(learned | dict(edits), dict(zip(names, ndtr(mode / spread).tolist(), strict=True)))


@dataclass(frozen=True)
class _Problem:
    """rows (signals, traits), signs (signals,) of +1 and -1, weights (signals,), given (signals,) scores."""

    rows: Floats
    signs: Floats
    weights: Floats
    given: Floats

    @classmethod
    def of(
        cls, evidence: Sequence[Evidence], names: Sequence[str], scale: Floats, edits: Mapping[str, float]
    ) -> "_Problem":
        place = {name: column for column, name in enumerate(names)}
        rows = np.zeros((len(evidence), len(names)))
        for row, each in zip(rows, evidence, strict=True):
            for name, share in each.traits:
                if name in place:
                    row[place[name]] = share
        return cls(
            rows * scale,
            np.array([1.0 if each.liked else -1.0 for each in evidence]),
            np.array([each.weight for each in evidence]),
            np.array([_scored(each.traits, edits) for each in evidence]),
        )

    def slope(self, mode: Floats, start: Floats) -> Floats:
        """Uphill on the log posterior: (traits,) -> (traits,)."""
        doubt = expit(-self.signs * (self.rows @ mode + self.given))
        uphill: Floats = self.rows.T @ (self.weights * self.signs * doubt) - (mode - start) / VARIANCE
        return uphill

    def curvature(self, mode: Floats) -> Floats:
        """How sharply the log posterior falls off: (traits,) -> (traits, traits)."""
        chance = expit(self.rows @ mode + self.given)
        bend = self.weights * chance * (1 - chance)
        curved: Floats = (self.rows.T * bend) @ self.rows + np.eye(len(mode)) / VARIANCE
        return curved

    def height(self, mode: Floats, start: Floats) -> float:
        """The log posterior, up to a constant."""
        said = np.logaddexp(0.0, -self.signs * (self.rows @ mode + self.given))
        return float(-self.weights @ said - ((mode - start) ** 2).sum() / (2 * VARIANCE))


def _mode(problem: _Problem, start: Floats) -> Floats:
    """Newton's steps to the one summit, each halved until it goes uphill."""
    mode: Floats = start
    for _ in range(STEPS):
        step = _newton(problem, mode, start)
        if np.abs(step).max(initial=0.0) < ENOUGH:
            break
        mode = np.asarray(mode + step * _length(problem, mode, step, start), np.float64)
    return mode


def _newton(problem: _Problem, mode: Floats, start: Floats) -> Floats:
    return np.asarray(np.linalg.solve(problem.curvature(mode), problem.slope(mode, start)), np.float64)


def _length(problem: _Problem, mode: Floats, step: Floats, start: Floats) -> float:
    here, length = problem.height(mode, start), 1.0
    while length > ENOUGH and problem.height(mode + length * step, start) < here:
        length /= 2
    return length


def _scored(row: Iterable[tuple[str, float]], edits: Mapping[str, float]) -> float:
    return sum(edits.get(name, 0.0) * share for name, share in row)
