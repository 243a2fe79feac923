"""The usual methods that rank things for people of one matrix, for any layout to be held against."""

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from threadpoolctl import threadpool_limits

from training.features import Progress
from training.users.trial import MOST, Rows, Tops, Trial, best_first

# Who took what (people, things), 1 or nothing; a trial's `people` are its rows.
Taken = sparse.csr_matrix

# Chosen on an inner split of rentals by time; see docs/user-model.md.
NEIGHBOURS = 100
ALS = {"factors": 64, "regularization": 0.1, "alpha": 5.0, "iterations": 15}
BPR = {"factors": 64, "learning_rate": 0.05, "regularization": 0.01, "iterations": 60}
LIGHTFM = {"no_components": 32, "loss": "warp", "learning_rate": 0.05}
LIGHTFM_EPOCHS = 10


def taken_matrix(people: NDArray[np.intp], things: NDArray[np.intp], shape: tuple[int, int]) -> Taken:
    """From pairs of a person and a thing, which may repeat."""
    matrix = sparse.csr_matrix((np.ones(len(people), np.float32), (people, things)), shape)
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def peers(trial: Trial, taken: Taken, progress: Progress, seed: int = 0) -> Iterator[tuple[str, Tops]]:
    """Each by name, fitted on `taken`; nobody is told a thing that they took, or that nobody took.

    Raises ImportError where the libraries of the extra `users` are missing.
    """
    popular = np.asarray(taken.sum(axis=0)).ravel()
    ways: dict[str, Callable[[], Tops]] = {
        "popularity": lambda: by_scores(trial, taken, lambda _: popular),
        "item-kNN": lambda: by_scores(trial, taken, _neighbours(taken)),
        "implicit ALS": lambda: _by_implicit(trial, taken, _als(seed)),
        "implicit BPR": lambda: _by_implicit(trial, taken, _bpr(seed)),
        "plain LightFM": lambda: by_scores(trial, taken, _lightfm(taken, seed)),
    }
    for done, (name, way) in enumerate(ways.items()):
        progress("Fitting other methods", done, len(ways))
        with threadpool_limits(1):
            yield name, way()
    progress("Fitting other methods", len(ways), len(ways))


def by_scores(trial: Trial, taken: Taken, scores: Callable[[int], NDArray[Any]]) -> list[Rows]:
    """Answer with the best scores (things,) of each question's person, whose questions are answered alike."""
    unknown = np.asarray(taken.sum(axis=0)).ravel() == 0
    tops: dict[int, Rows] = {}
    for person in set(trial.people.tolist()):
        each = np.array(scores(person), np.float64)
        each[unknown] = -np.inf
        each[taken[person].indices] = -np.inf
        tops[person] = best_first(each)
    return [tops[person] for person in trial.people.tolist()]


def _by_implicit(trial: Trial, taken: Taken, model: Any) -> list[Rows]:
    model.fit(taken, show_progress=False)
    people, place = np.unique(trial.people, return_inverse=True)
    unknown = np.flatnonzero(np.asarray(taken.sum(axis=0)).ravel() == 0)
    rows, scores = model.recommend(people, taken[people], N=MOST, filter_items=unknown)
    tops = [
        row[(score > -1e30) & (row >= 0)].astype(np.intp) for row, score in zip(rows, scores, strict=True)
    ]
    return [tops[person] for person in place.tolist()]


def _neighbours(taken: Taken) -> Callable[[int], NDArray[Any]]:
    """Cosine to what the person took, summed over each thing's nearest (Sarwar et al., WWW 2001)."""
    from implicit.nearest_neighbours import CosineRecommender

    model = CosineRecommender(K=NEIGHBOURS, num_threads=1)
    with warnings.catch_warnings():
        # It warns of the format of a matrix that it has made itself.
        warnings.simplefilter("ignore")
        model.fit(taken, show_progress=False)
    near = model.similarity.tocsr()

    def scores(person: int) -> NDArray[Any]:
        summed = (taken[person] @ near).toarray()[0]
        summed[summed == 0] = -np.inf
        return np.asarray(summed)

    return scores


def _als(seed: int) -> Any:
    """Hu, Koren, Volinsky, "Collaborative Filtering for Implicit Feedback Datasets", ICDM 2008."""
    from implicit.als import AlternatingLeastSquares

    return AlternatingLeastSquares(**ALS, num_threads=1, random_state=seed)


def _bpr(seed: int) -> Any:
    """Rendle et al., "BPR: Bayesian Personalized Ranking from Implicit Feedback", UAI 2009."""
    from implicit.bpr import BayesianPersonalizedRanking

    return BayesianPersonalizedRanking(**BPR, num_threads=1, random_state=seed)


def _lightfm(taken: Taken, seed: int) -> Callable[[int], NDArray[Any]]:
    """Kula, CBRecSys 2015, without features; WARP (Weston, Bengio, Usunier, IJCAI 2011)."""
    from lightfm import LightFM

    model = LightFM(**LIGHTFM, random_state=seed)
    model.fit(taken.tocoo(), epochs=LIGHTFM_EPOCHS, num_threads=1)
    biases, things = model.get_item_representations()
    _, people = model.get_user_representations()
    return lambda person: things @ people[person] + biases
