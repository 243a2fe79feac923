"""Factors of items and of kinds of people from rentals, by LightFM with weighted approximate-rank pairs."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recommender.user_model.rentals.rental import BANDS, OCCASIONS, item_traits
from recommender.user_model.rentals.weekly_counts import Ints
from recommender.user_model.user_model import UserModel
from training.users.rental_columns import Columns, Names

DIM = 24
EPOCHS = 12
LEARNING_RATE = 0.05
SHRINKING = 1e-6
# In days: an older rental counts for less.
HALF_LIFE = 365
_KINDS = ("occasion", *BANDS)


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
    pairs = [
        item_traits(item, names.categories[row])
        for item, row in zip(names.items, names.category_of, strict=True)
    ]
    traits = tuple(dict.fromkeys(trait for kind in zip(*pairs, strict=True) for trait in kind))
    places = {trait: place for place, trait in enumerate(traits)}
    columns = np.array([[places[trait] for trait in pair] for pair in pairs]).ravel()
    rows = np.repeat(np.arange(len(pairs)), 2)
    ones = np.ones(len(columns), np.float32)
    return sparse.csr_matrix((ones, (rows, columns)), (len(pairs), len(traits))), traits
