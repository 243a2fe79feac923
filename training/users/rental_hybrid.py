"""A LightFM hybrid of rentals that is told the occasion: what the served ranker is held against."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recommender.user_model.rentals.rental import BANDS, OCCASIONS, Rental
from recommender.user_model.rentals.weekly_counts import Ints
from recommender.user_model.user_model import UserModel
from training.features import Progress
from training.users.rental_answers import answers
from training.users.rental_columns import Columns, Names, columns_of
from training.users.rental_tables import band_columns
from training.users.rental_trial import RentalTrial
from training.users.trial import Tops

DIM = 24
EPOCHS = 12
LEARNING_RATE = 0.05
SHRINKING = 1e-6
# In days: an older rental counts for less.
HALF_LIFE = 365
_KINDS = ("occasion", *BANDS)


def hybrid(trial: RentalTrial, progress: Progress) -> Tops:
    """Fitted on the trial's past; nobody is told what they had before, or what nobody rented."""
    columns, names = columns_of(trial.past, trial.names), trial.names
    day = int(columns.day.max()) + 1
    model = fit_factors(columns, band_columns(trial.past.rows), names, day)
    things = model.items([_item_traits(names, row) for row in range(trial.things)])
    rows = {item: row for row, item in enumerate(names.items)}
    never = np.bincount(columns.item, minlength=trial.things) == 0

    def scores(question: int) -> NDArray[np.floating]:
        history = trial.histories[question]
        found = model.preference(model.person(_person_traits(history, trial.occasions[question])), things)
        found[never] = -np.inf
        found[[rows[one.item] for one in history]] = -np.inf
        return found

    return answers(trial, scores, progress)


def fit_factors(
    columns: Columns, bands: Mapping[str, Ints], names: Names, day: int, seed: int = 0
) -> UserModel:
    """Learn from rentals before `day`: who rents for an occasion is the sum of what is known of them.

    A person at an occasion is a row without an identity of its own, so that a new one is like any other.
    Kula, CBRecSys 2015; loss: WARP, Weston, Bengio, Usunier, IJCAI 2011. One thread, so that seeds repeat.
    """
    from lightfm import LightFM

    _, row = np.unique(columns.person * (len(OCCASIONS) + 1) + columns.occasion, return_inverse=True)
    people, person_traits = _people(row, {"occasion": _said(columns.occasion), **bands})
    items, traits = _items(names)
    shape = (people.shape[0], len(names.items))
    weights = np.exp2(-(day - columns.day) / HALF_LIFE).astype(np.float32)
    rented = sparse.coo_matrix((np.ones(len(row), np.float32), (row, columns.item)), shape)
    weighed = sparse.coo_matrix((weights, (row, columns.item)), shape)
    model = LightFM(
        no_components=DIM,
        loss="warp",
        learning_rate=LEARNING_RATE,
        item_alpha=SHRINKING,
        user_alpha=SHRINKING,
        random_state=seed,
    )
    given = {"user_features": people, "item_features": items, "sample_weight": weighed}
    model.fit(rented, **given, epochs=EPOCHS, num_threads=1)
    return UserModel(traits, model.item_embeddings, model.item_biases, person_traits, model.user_embeddings)


def _said(occasion: Ints) -> Ints:
    return np.where(occasion < len(OCCASIONS), occasion, -1)


def _people(row: NDArray[np.intp], told: Mapping[str, Ints]) -> tuple[sparse.csr_matrix, tuple[str, ...]]:
    """Traits of each person at an occasion, each kind summing to 1: -> (people, traits), names of traits."""
    parts, traits = [], list[str]()
    for kind in _KINDS:
        values: Sequence[str] = OCCASIONS if kind == "occasion" else BANDS[kind].names
        known = told[kind] >= 0
        pairs = (np.ones(int(known.sum()), np.float32), (row[known], told[kind][known]))
        found = sparse.csr_matrix(pairs, (int(row.max()) + 1, len(values)))
        total = np.maximum(np.asarray(found.sum(axis=1)).ravel(), 1)
        parts.append(sparse.diags(1 / total) @ found)
        traits += [f"{kind}:{value}" for value in values]
    return sparse.csr_matrix(sparse.hstack(parts), dtype=np.float32), tuple(traits)


def _items(names: Names) -> tuple[sparse.csr_matrix, tuple[str, ...]]:
    """Each item's own trait and that of its category: -> (items, traits), names of traits."""
    count = len(names.items)
    pairs = [_item_traits(names, row) for row in range(count)]
    traits = (*(own for own, _ in pairs), *(f"category:{category}" for category in names.categories))
    columns = np.stack([np.arange(count), count + names.category_of], axis=1).ravel()
    ones, rows = np.ones(2 * count, np.float32), np.repeat(np.arange(count), 2)
    return sparse.csr_matrix((ones, (rows, columns)), (count, len(traits))), traits


def _item_traits(names: Names, row: int) -> tuple[str, str]:
    return f"id:{names.items[row]}", f"category:{names.categories[names.category_of[row]]}"


def _person_traits(history: Sequence[Rental], occasion: str) -> list[str]:
    """The occasion asked for, and what earlier rentals tell of a person; the latest word counts."""
    traits = [f"occasion:{occasion}"] if occasion in OCCASIONS else []
    for kind, bands in BANDS.items():
        told = [value for value in map(bands.of, history) if value is not None]
        traits += [f"{kind}:{value}" for value in told[-1:]]
    return traits
