"""Learns how much a person likes each trait from what they did: at once, in a few steps, without a refit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, ndtr

from recommender.taste.common_traits import centring, common_shares, group_of, own_shares
from recommender.taste.item_traits import Row

Floats = NDArray[np.float64]

# How much people's liking of a trait differs: the variance of its log-odds before anything is known.
# Chosen with simulated people, see docs/taste.md.
VARIANCE = 0.4
STEPS, ENOUGH = 50, 1e-9


@dataclass(frozen=True)
class Evidence:
    """Signals as learning sees them: the items' traits, whether they speak for them, and what they are worth.

    `own` when they were chosen among one's own things; `count` is how many signals are taken together.
    """

    traits: Row
    liked: bool
    weight: float
    own: bool = False
    count: int = 1


@dataclass(frozen=True)
class Learned:
    """What was learned: what each trait adds to the log-odds of liking, beyond what is usual in its group.

    `others` is what a trait adds that is not in `weights`, by group; `liked` the probability that a trait
    is liked more than the usual.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    others: Mapping[str, float] = field(default_factory=dict)
    liked: Mapping[str, float] = field(default_factory=dict)


def learn(evidence: Sequence[Evidence], prior: Mapping[str, float], edits: Mapping[str, float]) -> Learned:
    """Weigh the traits so that the evidence becomes likely, near `prior` where it is silent.

    Bayesian logistic regression at its mode, with Laplace's approximation around it (MacKay, Neural
    Computation 4, 1992), by iteratively reweighted least squares. Unlike plain least squares a further like
    can never lower the score of the item that was liked. What an item has is measured against what is usual
    (see common_traits), so that likes alone do not make everything liked; what was chosen among one's own
    things, against those. The weights in `edits` are given,
    not learned: what they explain is not credited to other traits.
    """
    if not evidence and not prior:
        return Learned(dict(edits))
    names = _names(evidence, prior, edits)
    centred = centring(names, common_shares())
    start = np.array([prior.get(name, 0.0) for name in names])
    problem = _Problem.of(evidence, names, edits)
    mode = _mode(problem, start)
    weights = centred @ mode
    spread = np.sqrt(np.einsum("ij,jk,ik->i", centred, np.linalg.inv(problem.curvature(mode)), centred))
    return Learned(
        dict(zip(names, weights.tolist(), strict=True)) | dict(edits),
        _others(names, mode),
        dict(zip(names, ndtr(weights / spread).tolist(), strict=True)),
    )


def _names(evidence: Sequence[Evidence], prior: Mapping[str, float], edits: Mapping[str, float]) -> list[str]:
    """Every trait to be learned of: those that were met, and what else is usual in their groups."""
    met = {name for each in evidence for name, _ in each.traits} | set(prior)
    groups = {group_of(name) for name in met}
    usual = {name for name in common_shares() if group_of(name) in groups}
    return sorted((met | usual) - set(edits))


def _others(names: Sequence[str], mode: Floats) -> dict[str, float]:
    """What a trait adds that was never met: what the usual one of its group would, taken off."""
    others: dict[str, float] = {}
    for name, weight in zip(names, mode.tolist(), strict=True):
        group = group_of(name)
        others[group] = others.get(group, 0.0) - common_shares().get(name, 0.0) * weight
    return others


@dataclass(frozen=True)
class _Problem:
    """rows (signals, traits) beyond the usual; signs of +1 and -1, weights, given scores: (signals,) each."""

    rows: Floats
    signs: Floats
    weights: Floats
    given: Floats

    @classmethod
    def of(cls, evidence: Sequence[Evidence], names: Sequence[str], edits: Mapping[str, float]) -> "_Problem":
        owned = np.array([each.own for each in evidence], np.bool_)
        own = own_shares({each.traits: None for each in evidence if each.own})
        place = {name: column for column, name in enumerate(names)}
        rows = np.zeros((len(evidence), len(names)))
        for row, each in zip(rows, evidence, strict=True):
            for name, share in each.traits:
                if name in place:
                    row[place[name]] = share
        rows = np.where(owned[:, None], rows @ centring(names, own), rows @ centring(names, common_shares()))
        return cls(
            rows,
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
