"""Fits the model of tastes: people by what they told, items by their traits."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from lightfm import LightFM
from numpy.typing import NDArray
from scipy import sparse

from recommender.taste.counted import aged
from recommender.taste.item_traits import Row
from recommender.taste.signal_kinds import KINDS
from recommender.user_model.serving import person_traits
from recommender.user_model.user_model import Floats, UserModel
from training.refit.person_record import PersonRecord

# Small, since a store has few people: see docs/refit.md.
DIM, EPOCHS, LEARNING_RATE, ALPHA = 8, 30, 0.05, 1e-4
SEED = 0


@dataclass(frozen=True)
class _Table:
    """Names of columns, and how much of each every row has: (rows, columns)."""

    names: tuple[str, ...]
    shares: sparse.csr_matrix


def fit_taste(people: Sequence[PersonRecord], now: datetime) -> UserModel:
    """A model of everybody's liking, of which a person's own part is not kept: only that of their answers.

    LightFM's hybrid with the WARP loss (Kula, CBRecSys 2015; Weston, Bengio and Usunier, IJCAI 2011): what a
    person is for, weighed by kind and age, shall come before what others had. The scores of all items have
    deviation 1: what they are worth in log-odds is for the caller to find out.
    """
    items, liking = _liking(people, now)
    traits = _table([dict(row) for row in items])
    told = [dict.fromkeys(person_traits(person.answers), 1.0) for person in people]
    answers = _table(told)
    themselves = sparse.identity(len(people), format="csr", dtype=np.float32)
    model = LightFM(
        no_components=DIM,
        loss="warp",
        learning_rate=LEARNING_RATE,
        item_alpha=ALPHA,
        user_alpha=ALPHA,
        random_state=SEED,
    )
    taken = liking.copy()
    taken.data = np.ones_like(taken.data)
    features = sparse.hstack([answers.shares, themselves], format="csr")
    model.fit(taken, features, traits.shares, sample_weight=liking, epochs=EPOCHS, num_threads=1)
    known = len(answers.names)
    usual = model.user_embeddings[known:].mean(axis=0)
    return _even(
        UserModel(
            traits.names,
            model.item_embeddings.astype(np.float32),
            (model.item_biases + model.item_embeddings @ usual).astype(np.float32),
            answers.names,
            model.user_embeddings[:known].astype(np.float32),
        ),
        traits.shares,
    )


def scaled(model: UserModel, scale: float) -> UserModel:
    """The same model with scores so many times as large."""
    factors, biases = model.item_factors * np.float32(scale), model.item_biases * np.float32(scale)
    return replace(model, item_factors=factors, item_biases=biases)


def _liking(people: Sequence[PersonRecord], now: datetime) -> tuple[list[Row], sparse.coo_matrix]:
    """Items told apart by their traits, and how much each person is for them: (people, items), above 0."""
    items: dict[Row, int] = {}
    sums: defaultdict[tuple[int, int], float] = defaultdict(float)
    for row, person in enumerate(people):
        for signal in person.signals:
            traits = tuple((each["name"], float(each["share"])) for each in signal.traits)
            kind = KINDS[signal.kind]
            worth = kind.weight * aged(signal.at, now)
            sums[row, items.setdefault(traits, len(items))] += worth if kind.liked else -worth
    kept = {place: worth for place, worth in sums.items() if worth > 0}
    rows, columns = np.array(list(kept), np.int32).reshape(-1, 2).T
    values = np.array(list(kept.values()), np.float32)
    return list(items), sparse.coo_matrix((values, (rows, columns)), (len(people), len(items)))


def _table(rows: Sequence[dict[str, float]]) -> _Table:
    names = tuple(sorted({name for row in rows for name in row}))
    place = {name: column for column, name in enumerate(names)}
    cells = [(number, place[name], share) for number, row in enumerate(rows) for name, share in row.items()]
    columns: NDArray[np.float32] = np.array(cells, np.float32).reshape(-1, 3).T
    numbers, names_at = columns[:2].astype(np.int32)
    return _Table(names, sparse.csr_matrix((columns[2], (numbers, names_at)), (len(rows), len(names))))


def _even(model: UserModel, shares: sparse.csr_matrix) -> UserModel:
    scores: Floats = shares @ model.item_biases
    return scaled(model, 1 / max(float(scores.std()), 1e-6))
