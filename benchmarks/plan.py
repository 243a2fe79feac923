"""Plans from a wardrobe of 200 items on one core: every planner, wall and processor time, asked for is 1 s.

Without --home the wardrobe and the shop are drawn at random; with it, they are the stored items of that home,
mixed: the first 200 are owned, the rest is the shop.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from threadpoolctl import threadpool_limits

from compatibility.artifact import default_scorer_folder
from compatibility.family_rows import family_rows
from compatibility.pair_scorer import EmbeddedItems, PairScorer
from recommender.context.context import Context
from recommender.looks import ItemTable
from recommender.planning.capsule import capsule
from recommender.planning.day import Day
from recommender.planning.doctor import doctor
from recommender.planning.gap import gap
from recommender.planning.good_looks import good_looks
from recommender.planning.packing import pack
from recommender.planning.undressable import undressable
from recommender.planning.week import week
from recommender.tables import item_table
from wardrobe.models import Collection
from wardrobe.traits import NO_TRAITS

TARGET_S = 1.0
OWNED = 200
# How many of 20 items are of each type.
MIX = {"t-shirt": 2, "shirt": 2, "blouse": 1, "sweater": 2, "jeans": 2, "trousers": 1, "skirt": 1}
MIX |= {"dress": 2, "trainers": 1, "heels": 1, "boots": 1, "jacket": 1, "coat": 1, "handbag": 1, "watch": 1}
MONDAY = date(2026, 3, 2)
WORK, COLD = Context(occasion="work"), Context(low_c=3, high_c=8)


def random_table(count: int, source: str, dim: int, seed: int) -> ItemTable:
    """Items whose embeddings are drawn around 40 styles, in the mix of a wardrobe."""
    names = [name for name, number in MIX.items() for _ in range(number)]
    types = [names[row % len(names)] for row in range(count)]
    chance = np.random.default_rng(seed)
    styles = np.random.default_rng(0).normal(size=(40, dim)) + 0.4
    vectors = styles[chance.integers(0, 40, count)] + 0.7 * chance.normal(size=(count, dim))
    return ItemTable(
        ids=tuple(f"itm_{source}_{row:06}" for row in range(count)),
        types=tuple(types),
        sources=(source,) * count,
        titles=("",) * count,
        colours=((("#27406b", "navy", 1.0),),) * count,
        doubts=((),) * count,
        traits=(NO_TRAITS,) * count,
        embedded=EmbeddedItems(vectors.astype(np.float32), family_rows(types)),
    )


def stored_tables(home: Path, scorer: PairScorer) -> tuple[ItemTable, ItemTable]:
    """All stored items of a home, mixed: the first 200 as wardrobe, the rest as shop."""
    with Session(create_engine(f"sqlite:///{home / 'ensemble.sqlite3'}")) as session:
        collections = session.scalars(select(Collection)).all()
        tables = [item_table(session, each.owner_id, [each], scorer) for each in collections]
    table = tables[0]
    for other in tables[1:]:
        table = table.followed_by(other)
    order = np.random.default_rng(0).permutation(len(table))
    return table.rows(order[:OWNED]), table.rows(order[OWNED:])


def days(count: int, contexts: Sequence[Context | None]) -> list[Day]:
    """Days in a row whose contexts take turns."""
    return [Day(MONDAY + timedelta(day), contexts[day % len(contexts)]) for day in range(count)]


def planners(owned: ItemTable, shop: ItemTable, scorer: PairScorer) -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    outfit = owned.rows(list(good_looks(owned, scorer).look(0)))
    worn = {item_id: MONDAY - timedelta(row % 90 + 1) for row, item_id in enumerate(owned.ids)}
    return {
        "good looks": lambda: good_looks(owned, scorer),
        "good looks, cold": lambda: good_looks(owned, scorer, context=COLD),
        "week, 3 contexts": lambda: week(owned, scorer, days(7, [None, WORK, COLD]), worn=worn),
        "capsule of 15": lambda: capsule(owned, scorer, 15),
        "capsule of 25, 2 contexts": lambda: capsule(owned, scorer, 25, contexts=[WORK, COLD]),
        "packing, 7 days": lambda: pack(owned, scorer, days(7, [None, WORK, COLD])),
        "packing, 14 days": lambda: pack(owned, scorer, days(14, [None, WORK]), laundry_every=5),
        f"gap, shop of {len(shop)}": lambda: gap(owned, shop, scorer),
        f"gap, cold, shop of {len(shop)}": lambda: gap(owned, shop, scorer, context=COLD),
        "undressable": lambda: undressable(owned, scorer),
        f"doctor, pool of {len(shop)}": lambda: doctor(outfit, shop, scorer, context=WORK),
    }


def timed(plan: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median wall and processor time in seconds; a first round warms up."""
    wall, processor = [], []
    for _ in range(rounds + 1):
        at, used = time.perf_counter(), time.process_time()
        plan()
        wall.append(time.perf_counter() - at)
        processor.append(time.process_time() - used)
    return float(np.median(wall[1:])), float(np.median(processor[1:]))


def main() -> None:
    """Run on one core with one thread."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--home", type=Path)
    options.add_argument("--shop", type=int, default=3000, help="items of the random shop")
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    scorer = PairScorer.load(default_scorer_folder())
    dim = scorer.masks.shape[-1]
    random = random_table(OWNED, "mine", dim, 1), random_table(chosen.shop, "shop", dim, 2)
    with threadpool_limits(1):
        owned, shop = stored_tables(chosen.home, scorer) if chosen.home else random
        looks = good_looks(owned, scorer, most=10**6)
        sys.stdout.write(f"{len(owned)} items owned: {len(looks)} good looks, {looks.different} different\n")
        for name, plan in planners(owned, shop, scorer).items():
            wall, processor = timed(plan, chosen.rounds)
            late = "" if processor <= TARGET_S else "  MORE THAN ASKED FOR"
            sys.stdout.write(f"{name:28} wall {wall:5.2f} s, processor {processor:5.2f} s{late}\n")


if __name__ == "__main__":
    main()
