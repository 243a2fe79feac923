"""Learns from who rented what: whom an item suits, and what is rented together with it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recommender.user_model.rentals.leaning import Tables
from recommender.user_model.rentals.likeness import likeness
from recommender.user_model.rentals.rental import BANDS, Rental
from recommender.user_model.rentals.weekly_counts import Ints
from recommender.user_model.user_model import Floats
from training.users.rental_columns import Columns, Names

# Half-lives in days, and how many rentals an item's category counts for.
FADING = {"size": (730, 5.0), "body_type": (1500, 20.0), "age": (730, 10.0)}
NEIGHBOURS = 50
# People who rent much say less about each pair; rare items are drawn towards nothing.
_RARE = 2.0


def band_columns(rows: Sequence[Rental]) -> dict[str, Ints]:
    """For every rental the row of its size, body type and age among BANDS, -1 where it is not known."""
    told = {kind: [bands.row(row) for row in rows] for kind, bands in BANDS.items()}
    return {kind: np.array([-1 if one is None else one for one in each]) for kind, each in told.items()}


def fit_tables(columns: Columns, bands: dict[str, Ints], names: Names, day: int) -> Tables:
    """Learn from the rentals given, all of them before `day`."""
    tables = {kind: _likeness(columns, bands[kind], kind, names, day) for kind in BANDS}
    neighbours, nearness = neighbours_of(columns, len(names.items))
    return Tables(tables["size"], tables["body_type"], tables["age"], neighbours, nearness)


def _likeness(columns: Columns, band: Ints, kind: str, names: Names, day: int) -> Floats:
    half_life, hold = FADING[kind]
    groups, told = len(BANDS[kind].names), band >= 0
    weights = np.exp2(-(day - columns.day[told]) / half_life)
    place = columns.item[told] * groups + band[told]
    counts = np.bincount(place, weights, len(names.items) * groups).reshape(-1, groups)
    found = likeness(counts.astype(np.float32), names.category_of, len(names.categories), hold)
    return np.ascontiguousarray(found.items.T)


def neighbours_of(columns: Columns, items: int, most: int = NEIGHBOURS) -> tuple[Ints, Floats]:
    """The items nearest by cosine over people: -> rows (items, most) and nearness, 0 where there are fewer.

    A person counts for 1 / (number of their items), so that a few who rent hundreds do not decide.
    """
    people = int(columns.person.max(initial=-1)) + 1
    rented = sparse.csr_array((np.ones(len(columns.item)), (columns.person, columns.item)), (people, items))
    rented.data[:] = 1
    each = np.maximum(np.asarray(rented.sum(axis=1)).ravel(), 1)
    length = np.sqrt(np.asarray(rented.sum(axis=0)).ravel()) + _RARE
    weighed = sparse.diags_array(1 / np.sqrt(each)) @ rented @ sparse.diags_array(1 / length)
    near = sparse.csr_array(weighed.T @ weighed)
    near.setdiag(0)
    near.eliminate_zeros()
    rows, values = np.zeros((items, most), np.intp), np.zeros((items, most), np.float32)
    for item in range(items):
        part = slice(near.indptr[item], near.indptr[item + 1])
        _keep(near.indices[part], near.data[part], rows[item], values[item])
    return rows, values


def _keep(found: NDArray[np.integer], near: NDArray[np.floating], rows: Ints, values: Floats) -> None:
    best = np.lexsort((found, -near))[: len(rows)]
    rows[: len(best)], values[: len(best)] = found[best], near[best]
