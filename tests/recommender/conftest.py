"""A small wardrobe of random garments and a scorer that was never fitted."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from compatibility.family_rows import FAMILY_ROWS, family_rows
from compatibility.pair_scorer import EmbeddedItems, PairScorer
from recommender.look_space import LookSpace
from recommender.looks import ItemTable
from recommender.pair_rows import PairRows
from wardrobe.traits import NO_TRAITS

DIM = 8


def random_scorer(seed: int = 0, dim: int = DIM, encoder: str = "random@1", width: int = DIM) -> PairScorer:
    """A real scorer that was never fitted: random weights and masks, plain calibration."""
    return PairScorer(*random_artifact(seed, dim, encoder, width))


def random_artifact(seed: int, dim: int, encoder: str, width: int, slope: float = 6.0, offset: float = 0.0):
    """The weights and the card of such a scorer; slope and offset say what becomes of an outfit's mean."""
    chance = np.random.default_rng(seed)
    masks = chance.uniform(0.1, 1.0, (len(FAMILY_ROWS), len(FAMILY_ROWS), dim)).astype(np.float32)
    tensors = {
        f"weights.{encoder}": chance.normal(size=(width, dim)).astype(np.float32),
        "bias": np.zeros(dim, np.float32),
        "masks": (masks + masks.transpose(1, 0, 2)) / 2,
    }
    card = {
        "version": "random@0",
        "encoders": [encoder],
        "families": list(FAMILY_ROWS),
        "powers": {encoder: 1.0},
        "calibration": {"pair": {"slope": 4.0, "offset": 0.0}, "outfit": {"slope": slope, "offset": offset}},
    }
    return tensors, card


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture(scope="session")
def scorer() -> PairScorer:
    return random_scorer()


@pytest.fixture(scope="session")
def table() -> Callable[..., ItemTable]:
    """Make a table of items with the given types: ids tell the source, the row and the type."""

    def make(
        types: Sequence[str], source: str = "mine", seed: int = 1, vectors=None, colours=None, traits=None
    ) -> ItemTable:
        if vectors is None:
            vectors = np.random.default_rng(seed).normal(size=(len(types), DIM))
        return ItemTable(
            ids=tuple(f"itm_{source}_{row:04}_{name.replace(' ', '_')}" for row, name in enumerate(types)),
            types=tuple(types),
            sources=(source,) * len(types),
            titles=("",) * len(types),
            colours=tuple(colours) if colours else ((("#808080", "grey", 1.0),),) * len(types),
            doubts=((),) * len(types),
            traits=tuple(traits) if traits else (NO_TRAITS,) * len(types),
            embedded=EmbeddedItems(unit(np.asarray(vectors, np.float32)), family_rows(types)),
        )

    return make


@pytest.fixture(scope="session")
def space() -> Callable[..., tuple[LookSpace, PairScorer]]:
    """Make a random space of looks: some candidates per place, around one fixed item."""

    def make(seed: int, sizes: Sequence[int], exclusive: bool = False) -> tuple[LookSpace, PairScorer]:
        chance, made = np.random.default_rng(seed), random_scorer(seed)
        count = sum(sizes)
        families = chance.integers(0, len(FAMILY_ROWS), count + 1)
        embedded = EmbeddedItems(unit(chance.normal(size=(count + 1, DIM))).astype(np.float32), families)
        pool, fixed = embedded.rows(np.arange(count)), embedded.rows([count])
        ends = np.cumsum(sizes)
        rows = PairRows(pool, made.masks, np.repeat(np.arange(len(sizes)), sizes))
        return LookSpace(
            places=tuple(np.arange(end - size, end) for size, end in zip(sizes, ends, strict=True)),
            with_fixed=rows.with_others(fixed)[0],
            fixed=0.0,
            pairs=(len(sizes) + 1) * len(sizes) // 2,
            exclusive=chance.integers(-1, 3, count) if exclusive else np.full(count, -1),
            rows=rows,
        ), made

    return make
