"""Completes looks in 6,000 random items: five slots, 20 beams, one core; prints p50, p95 and memory.

Once by compatibility alone, once for a person and an occasion with rain, cold, colours and a budget.
"""

import argparse
import os
import resource
import sys
import time
from dataclasses import replace
from decimal import Decimal

import numpy as np
from threadpoolctl import threadpool_limits

from compatibility.artifact import default_scorer_folder
from compatibility.family_rows import family_rows
from compatibility.item_types import ITEM_TYPES, Slot
from compatibility.pair_scorer import EmbeddedItems, PairScorer
from recommender.complete import complete
from recommender.context.context import Context
from recommender.looks import ItemTable, LookQuery
from recommender.taste.taste import Taste
from wardrobe.feeds.price import Price
from wardrobe.traits import Traits

SLOTS = (Slot.OUTERWEAR, Slot.BOTTOM, Slot.FOOTWEAR, Slot.BAG, Slot.HEADWEAR)
TARGET_MS = 50.0
TARGET_FOR_SOMEBODY_MS = 60.0
WIDE = 400
COLOURS = ("navy", "red", "beige")
MATERIALS = ("suede", "leather", "wool", "cotton")
CONTEXT = Context(
    occasion="work",
    low_c=4,
    high_c=9,
    rain=True,
    colours_wanted=frozenset({"navy"}),
    colours_banned=frozenset({"red"}),
    budget_total=Price(Decimal(200), "EUR"),
)
TASTE = Taste({"colour:navy": 0.8, "colour:beige": -0.4, "pattern:plain": 0.2, "material:wool": 0.5})


def random_items(types: list[str], source: str, dim: int, seed: int) -> ItemTable:
    """Items whose embeddings are drawn around 40 styles, as collections have them."""
    chance = np.random.default_rng(seed)
    styles = np.random.default_rng(0).normal(size=(40, dim))
    vectors = styles[chance.integers(0, 40, len(types))] + 0.7 * chance.normal(size=(len(types), dim))
    return ItemTable(
        ids=tuple(f"itm_{source}_{row:06}" for row in range(len(types))),
        types=tuple(types),
        sources=(source,) * len(types),
        titles=("",) * len(types),
        colours=((("#27406b", "navy", 1.0),),) * len(types),
        doubts=((),) * len(types),
        traits=tuple(random_traits(chance) for _ in types),
        embedded=EmbeddedItems(vectors.astype(np.float32), family_rows(types)),
    )


def random_traits(chance: np.random.Generator) -> Traits:
    """What a shop says of an item, and its price."""
    said = {"colour": chance.choice(COLOURS), "material": chance.choice(MATERIALS), "pattern": "plain"}
    said |= {"sleeve": "long", "gender": "women"}
    price = Price(Decimal(int(chance.integers(5, 90))), "EUR")
    return Traits({name: frozenset({str(value)}) for name, value in said.items()}, price, for_sale=True)


def milliseconds(
    given: ItemTable, pool: ItemTable, scorer: PairScorer, query: LookQuery, rounds: int
) -> tuple[list[float], list[float]]:
    """Wall and processor time of each round in ms; the first round warms up."""
    wall, processor = [], []
    for _ in range(rounds):
        at, used = time.perf_counter(), time.process_time()
        complete(given, pool, scorer, query)
        wall.append((time.perf_counter() - at) * 1000)
        processor.append((time.process_time() - used) * 1000)
    return wall[1:], processor[1:]


def say(line: str) -> None:
    """Write one line of the report."""
    sys.stdout.write(line + "\n")


def report(
    given: ItemTable, pool: ItemTable, scorer: PairScorer, query: LookQuery, rounds: int, target: float
) -> None:
    """Time one and three looks; a wide beam says how much of the score 20 beams keep."""
    for looks in (1, 3):
        wall, processor = milliseconds(given, pool, scorer, replace(query, looks=looks), rounds)
        p50, p95 = np.percentile(wall, [50, 95])
        say(
            f"{looks} look{'s' if looks > 1 else ' '}: wall p50 {p50:6.1f} ms, p95 {p95:6.1f} ms; processor "
            f"p50 {np.median(processor):6.1f} ms, least {min(processor):6.1f} ms (target {target:.0f} ms)"
        )
    best, wide = (
        complete(given, pool, scorer, replace(query, looks=1, beams=beams)).looks[0].score
        for beams in (query.beams, WIDE)
    )
    say(f"score kept against {WIDE} beams: {best / wide:.4f}")


def main() -> None:
    """Run on one core with one thread."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--items", type=int, default=6000)
    options.add_argument("--rounds", type=int, default=31)
    chosen = options.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    scorer = PairScorer.load(default_scorer_folder())
    dim = scorer.masks.shape[-1]
    names = [name for name, each in ITEM_TYPES.items() if each.slot in SLOTS and each.worn_out]
    pool = random_items([names[row % len(names)] for row in range(chosen.items)], "shop", dim, 1)
    given = random_items(["blouse"], "photo", dim, 2)
    say(f"{chosen.items} items, 5 slots, 20 beams, 1 thread, {scorer.version} ({dim} numbers an item)")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with threadpool_limits(1):
        query = LookQuery(wanted=(Slot.OUTERWEAR, Slot.BAG, Slot.HEADWEAR))
        report(given, pool, scorer, query, chosen.rounds, TARGET_MS)
        say("for somebody, for work at 4 degrees in the rain, up to 200 EUR:")
        somebody = replace(query, context=CONTEXT, taste=TASTE)
        report(given, pool, scorer, somebody, chosen.rounds, TARGET_FOR_SOMEBODY_MS)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    say(f"memory: {after / 1024:.0f} MiB at most, {(after - before) / 1024:.0f} MiB of it by completing")


if __name__ == "__main__":
    main()
