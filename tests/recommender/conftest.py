"""A small wardrobe of random garments and a scorer that needs no fitting."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from compatibility.item_types import FAMILIES, ITEM_TYPES, UNSURE
from compatibility.pair_scorer import EmbeddedItems
from compatibility.prepared_pool import PreparedPool
from recommender.look_space import LookSpace
from recommender.looks import ItemTable
from recommender.pair_rows import PairRows

DIM = 8


class RandomMaskScorer:
    """Keeps the promises of PairScorer with random masks per pair of families."""

    version = "random-masks@1"
    encoders = ("random@1",)

    def __init__(self, seed: int = 0) -> None:
        masks = np.random.default_rng(seed).uniform(0.1, 1.0, (len(FAMILIES) + 1, len(FAMILIES) + 1, DIM))
        self.masks = (masks + masks.transpose(1, 0, 2)).astype(np.float32)

    def embed(self, vectors, types):
        (values,) = vectors.values()
        return EmbeddedItems(np.asarray(values, np.float32), families_of(types))

    def pair_scores(self, left, right):
        scores = np.zeros((len(left), len(right)), np.float32)
        for one in np.unique(left.families):
            for other in np.unique(right.families):
                rows, columns = left.families == one, right.families == other
                mask = self.masks[one, other]
                scores[np.ix_(rows, columns)] = (
                    unit(left.embeddings[rows] * mask) @ unit(right.embeddings[columns] * mask).T
                )
        return scores

    def pair_probability(self, scores):
        return 1 / (1 + np.exp(-4 * np.asarray(scores, np.float32)))

    def outfit_probability(self, mean_pair_score):
        return 1 / (1 + np.exp(-6 * np.asarray(mean_pair_score, np.float32)))

    def score(self, items):
        upper = np.triu_indices(len(items), 1)
        return float(self.outfit_probability(self.pair_scores(items, items)[upper].mean()))


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def families_of(types: Sequence[str]) -> np.ndarray:
    rows = [len(FAMILIES) if name == UNSURE else FAMILIES.index(ITEM_TYPES[name].family) for name in types]
    return np.asarray(rows, np.intp)


@pytest.fixture(scope="session")
def scorer() -> RandomMaskScorer:
    return RandomMaskScorer()


@pytest.fixture(scope="session")
def table() -> Callable[..., ItemTable]:
    """Make a table of items with the given types: ids tell the source, the row and the type."""

    def make(
        types: Sequence[str], source: str = "mine", seed: int = 1, vectors=None, colours=None
    ) -> ItemTable:
        if vectors is None:
            vectors = np.random.default_rng(seed).normal(size=(len(types), DIM))
        return ItemTable(
            ids=tuple(f"itm_{source}_{row:04}_{name.replace(' ', '_')}" for row, name in enumerate(types)),
            types=tuple(types),
            sources=(source,) * len(types),
            titles=("",) * len(types),
            colours=tuple(colours) if colours else ((("#808080", "grey", 1.0),),) * len(types),
            embedded=EmbeddedItems(unit(np.asarray(vectors, np.float32)), families_of(types)),
        )

    return make


@pytest.fixture(scope="session")
def space() -> Callable[..., tuple[LookSpace, RandomMaskScorer]]:
    """Make a random space of looks: some candidates per place, around one fixed item."""

    def make(seed: int, sizes: Sequence[int], exclusive: bool = False) -> tuple[LookSpace, RandomMaskScorer]:
        chance, made = np.random.default_rng(seed), RandomMaskScorer(seed)
        count = sum(sizes)
        families = chance.integers(0, len(FAMILIES), count + 1)
        embedded = EmbeddedItems(unit(chance.normal(size=(count + 1, DIM))).astype(np.float32), families)
        pool, fixed = embedded.rows(np.arange(count)), embedded.rows([count])
        prepared = PreparedPool(pool, made.masks)
        ends = np.cumsum(sizes)
        return LookSpace(
            places=tuple(np.arange(end - size, end) for size, end in zip(sizes, ends, strict=True)),
            with_fixed=prepared.scores(fixed)[0],
            fixed=0.0,
            pairs=(len(sizes) + 1) * len(sizes) // 2,
            exclusive=chance.integers(-1, 3, count) if exclusive else np.full(count, -1),
            rows=PairRows(pool, prepared),
        ), made

    return make
