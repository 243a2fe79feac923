"""How many outfits a second the served scorer rates, on one core.

OMP_NUM_THREADS=1 python benchmarks/score.py
"""

import os
import time
from collections.abc import Callable

os.environ.setdefault("OMP_NUM_THREADS", "1")

import click
import numpy as np

from compatibility.artifact import default_scorer_folder
from compatibility.item_types import ITEM_TYPES
from compatibility.pair_list import pairs_within
from compatibility.pair_scorer import EmbeddedItems, PairScorer
from compatibility.prepared_items import PreparedItems

ITEMS, OUTFITS, SIZE, SECONDS = 6_000, 20_000, 5, 2.0


def main() -> None:
    """Print one line per way of scoring."""
    scorer, random = PairScorer.load(default_scorer_folder()), np.random.default_rng(0)
    types = random.choice([name for name, one in ITEM_TYPES.items() if one.worn_out], ITEMS).tolist()
    vectors = {"lite1-outfits@1": random.random((ITEMS, 1280)), "oklab648@1": random.random((ITEMS, 648))}
    items = scorer.embed(vectors, types)
    outfits = random.integers(0, ITEMS, (OUTFITS, SIZE))
    listed = outfits.tolist()

    def whole_outfits() -> None:
        pairs = pairs_within(listed)
        pairs.means(PreparedItems(items, scorer.masks).paired(pairs.left, pairs.right))

    tell("embed items", ITEMS, lambda: scorer.embed(vectors, types))
    tell(f"outfits of {SIZE}, many at once", OUTFITS, whole_outfits)
    tell(f"outfits of {SIZE}, one by one", 200, lambda: one_by_one(scorer, items, outfits[:200]))
    tell(f"one item against {ITEMS}", ITEMS, lambda: scorer.pair_scores(items.rows([0]), items))


def one_by_one(scorer: PairScorer, items: EmbeddedItems, outfits: np.ndarray) -> None:
    """Score as a single request does."""
    for outfit in outfits:
        scorer.score(items.rows(outfit))


def tell(what: str, count: int, work: Callable[[], object]) -> None:
    """Run for two seconds and print how many a second."""
    work()
    started, rounds = time.perf_counter(), 0
    while time.perf_counter() - started < SECONDS:
        work()
        rounds += 1
    rate = count * rounds / (time.perf_counter() - started)
    click.echo(f"{what:32s} {rate:12,.0f} a second")


if __name__ == "__main__":
    main()
