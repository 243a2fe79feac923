"""Fits the ranker of outfits: the few directions in which people's clicks really differ."""

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds
from threadpoolctl import threadpool_limits

from recommender.user_model.outfit_ranker import OutfitRanker, Outfits
from training.users.peers import Taken

# Chosen on a fifth of the clicks that may be fitted on, people left out in turn; see docs/outfit-clicks.md.
# So many directions count in full, the next ones less and less, down to nothing at the last.
FULL, DIM = 6, 24
# Added to clicks of an outfit and of a person before both are evened out.
OUTFIT_SHRINK, PERSON_SHRINK = 3.0, 5.0
# How much of a click goes to an outfit of the same items.
SPREAD = 0.4
# A new outfit's items are trusted like so many clicks.
ITEM_SHRINK = 5.0


def fit_outfits(
    taken: Taken, outfits: Sequence[str], items: Sequence[Sequence[str]], seed: int = 0
) -> OutfitRanker:
    """From clicks (people, outfits) and the items of each outfit.

    Singular vectors of the clicks, evened out by how many an outfit and a person have, with a constant added
    to both: without it the first vectors are about a handful of odd outfits (Qin and Rohe, "Regularized
    Spectral Clustering under the Degree-Corrected Stochastic Blockmodel", NIPS 2013).
    """
    names, parts = _parts(items)
    spread = (taken + SPREAD * taken @ _shared(parts)).tocsr()
    factors = _directions(spread, seed)
    clicks = np.asarray(taken.sum(axis=0), np.float32).ravel()
    clicked = np.flatnonzero(clicks).tolist()
    return OutfitRanker(
        tuple(outfits[row] for row in clicked),
        Outfits(factors[clicked], clicks[clicked]),
        names,
        _means(parts, factors, clicks),
    )


def _directions(clicks: Taken, seed: int) -> np.ndarray:
    """-> (outfits, DIM), fewer where there are too few people or outfits for as many.

    Directions weaken to a level that chance alone would reach: each counts by how far it is above that.
    """
    dim = min(DIM, min(clicks.shape) - 1)
    people, outfits = (np.asarray(clicks.sum(axis=axis)).ravel() for axis in (1, 0))
    even = 1 / np.sqrt(outfits + OUTFIT_SHRINK)
    if dim < 1:
        return np.zeros((clicks.shape[1], 1), np.float32)
    weighed = sparse.diags(1 / np.sqrt(people + PERSON_SHRINK)) @ clicks @ sparse.diags(even)
    with threadpool_limits(1):
        _, strengths, axes = svds(weighed.astype(np.float64), dim, random_state=np.random.default_rng(seed))
    return np.asarray(axes.T * np.sqrt(_worth(strengths)) * even[:, None], np.float32)


def _worth(strengths: np.ndarray) -> np.ndarray:
    """How much each direction counts, 0 to 1: (dim,) singular values, the least of them being chance."""
    strong = np.sort(strengths)[::-1]
    if len(strong) <= FULL:
        return np.ones_like(strengths)
    above = max(strong[FULL - 1] - strong[-1], np.finfo(np.float64).tiny)
    return np.asarray(np.clip((strengths - strong[-1]) / above, 0, 1))


def _parts(items: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], sparse.csr_matrix]:
    """Names of all items, and which outfit has which: (outfits, items) of ones."""
    names = tuple(sorted({item for each in items for item in each}))
    place = {name: row for row, name in enumerate(names)}
    pairs = [(row, place[item]) for row, each in enumerate(items) for item in each]
    rows, columns = np.array(pairs, np.intp).reshape(-1, 2).T
    ones = np.ones(len(pairs), np.float32)
    return names, sparse.csr_matrix((ones, (rows, columns)), (len(items), len(names)))


def _shared(parts: sparse.csr_matrix) -> sparse.csr_matrix:
    """How alike outfits are by their items, rare ones counting more: (outfits, outfits), none with itself.

    Evened out, so that an outfit of the items that hundreds share does not gather the clicks of all of them.
    """
    outfits = np.asarray(parts.sum(axis=0)).ravel()
    rare = parts @ sparse.diags(np.log(parts.shape[0] / np.maximum(outfits, 1)))
    length = np.sqrt(np.asarray(rare.multiply(rare).sum(axis=1)).ravel())
    unit = sparse.diags(1 / np.maximum(length, 1e-9)) @ rare
    itself = sparse.diags(np.asarray(unit.multiply(unit).sum(axis=1)).ravel())
    alike = sparse.csr_matrix(unit @ unit.T - itself)
    even = sparse.diags(1 / np.sqrt(1 + np.asarray(alike.sum(axis=1)).ravel()))
    return sparse.csr_matrix(even @ alike @ even)


def _means(parts: sparse.csr_matrix, factors: np.ndarray, clicks: np.ndarray) -> Outfits:
    """Each item as the mean of its outfits, weighed by their clicks, shrunk where there are few."""
    having = parts.T.tocsr()
    weight = having @ clicks
    summed = having @ (factors * clicks[:, None])
    popularity = weight / (np.asarray(having.sum(axis=1)).ravel() + 1)
    return Outfits(
        np.asarray(summed / (weight + ITEM_SHRINK)[:, None], np.float32), popularity.astype(np.float32)
    )
