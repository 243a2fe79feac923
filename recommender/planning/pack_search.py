"""Searches for the fewest items that dress every day, with a beam over days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.planning.look_list import OUTERWEAR, SHOES, UPPER
from recommender.planning.look_set import NOTHING, LookSet, Mask, Rows
from recommender.planning.pack_rules import PackRules

BEAMS = 24
# Looks with which each half-packed bag goes on to the next day.
BRANCHES = 10
# Shoes and outerwear that are thought of: those in the most looks. Who packs light takes one or two of them.
THOUGHT_OF = {SHOES: 6, OUTERWEAR: 4}
# What is compared, most important first: items, then how much of all looks they are in, then the looks' pull.
REACH, PULL = 0.5, 0.02
# In items: more than anybody packs, so that a look that is not good is the last resort.
POOR = 1000.0
CLOTHES = 2


@dataclass(frozen=True)
class Bag:
    """What is packed so far (items + 1, the last always there), how often each is worn by stretch
    (stretches, items + 1), the look of each day done (None: not covered), how many days are not covered,
    how many have a look that is not good, and the sum of the looks' pulls."""

    packed: Mask
    worn: Rows
    looks: tuple[tuple[int, int | None], ...]
    uncovered: int
    poor: int
    pull: float

    @property
    def items(self) -> int:
        """How many items are packed."""
        return int(self.packed[:-1].sum())


class PackSearch:
    """Days with their looks to choose from, and how often what may be worn."""

    def __init__(self, options: Sequence[LookSet], rules: PackRules) -> None:
        self._rules, self._reach = rules, _reach(options)
        # Tops that are worn once never make the same look twice.
        self._once = bool((rules.wears == 1).any())
        self.options = [_narrowed(looks, self._reach) for looks in options]
        self._order = sorted(range(len(options)), key=lambda day: (len(self.options[day]), day))

    def best(self) -> Bag:
        """The bag with the fewest days uncovered, then poor looks, then items, and the best looks of all.

        After the search over all looks, every item that can stay at home does.
        """
        bag = self._search([np.arange(len(looks)) for looks in self.options])
        lighter: Bag | None = bag
        while lighter is not None:
            bag = lighter
            lighter = next((each for each in self._without_one(bag)), None)
        return bag

    def _without_one(self, bag: Bag) -> Iterator[Bag]:
        """The bags with an item less that dress as many days, the least useful item first."""
        packed = np.flatnonzero(bag.packed[:-1])
        for item in packed[np.argsort(self._reach[packed], kind="stable")].tolist():
            left = bag.packed.copy()
            left[item] = False
            if self._short(left) > bag.uncovered:
                continue
            allowed = self.within(left)
            if sum(not len(each) for each in allowed) <= bag.uncovered:
                found = self._search(allowed)
                if (found.uncovered, found.poor) <= (bag.uncovered, bag.poor):
                    yield found

    def _short(self, packed: Mask) -> int:
        """How many days must go uncovered, since tops and dresses may be worn only so often between washes.

        It spares most searches of a long trip: where each top is worn once, none of them can stay at home.
        """
        stretches = np.asarray(self._rules.stretch)
        uppers = np.unique(np.concatenate([looks.rows[:, UPPER] for looks in self.options]))
        wears = int(self._rules.wears[uppers[packed[uppers]]].sum())
        return sum(max(0, int(days) - wears) for days in np.bincount(stretches))

    def within(self, packed: Mask) -> list[Rows]:
        """By day, the numbers of the looks that some items (items + 1,) make."""
        return [np.flatnonzero(packed[looks.rows].all(axis=1)) for looks in self.options]

    def _search(self, allowed: Sequence[Rows]) -> Bag:
        """Beam search over the days, those with the fewest looks first, with these looks of each."""
        count = self.options[0].count
        packed = np.zeros(count + 1, bool)
        packed[-1] = True
        worn = np.zeros((max(self._rules.stretch) + 1, count + 1), np.intp)
        beams = [Bag(packed, worn, (), 0, 0, 0.0)]
        for day in self._order:
            grown = [each for bag in beams for each in self._grown(bag, day, allowed[day])]
            beams = sorted(_apart(grown), key=self._rank)[:BEAMS]
        return min(beams, key=lambda bag: (bag.uncovered, bag.poor, bag.items, -round(bag.pull, 4)))

    def _rank(self, bag: Bag) -> tuple[int, int, float]:
        reach = float(self._reach[bag.packed].sum())
        return bag.uncovered, bag.poor, round(bag.items - REACH * reach - PULL * bag.pull, 6)

    def _grown(self, bag: Bag, day: int, allowed: Rows) -> Iterator[Bag]:
        looks, stretch = self.options[day], self._rules.stretch[day]
        rows, pulls = looks.rows[allowed], looks.pulls[allowed]
        fresh = (bag.worn[stretch] < self._rules.wears)[rows].all(axis=1) & ~self._seen(bag, day, rows)
        cost = self._cost(bag, rows, pulls) + POOR * ~looks.good[allowed]
        possible = np.flatnonzero(fresh)
        for choice in _least(cost, possible).tolist():
            yield self._with(bag, day, int(allowed[choice]))
        if not len(possible):
            yield Bag(bag.packed, bag.worn, (*bag.looks, (day, None)), bag.uncovered + 1, bag.poor, bag.pull)

    def _with(self, bag: Bag, day: int, choice: int) -> Bag:
        looks, packed, worn = self.options[day], bag.packed.copy(), bag.worn.copy()
        packed[looks.rows[choice]] = True
        worn[self._rules.stretch[day], looks.rows[choice]] += 1
        poor, pull = bag.poor + (not looks.good[choice]), bag.pull + float(looks.pulls[choice])
        return Bag(packed, worn, (*bag.looks, (day, choice)), bag.uncovered, poor, pull)

    def _cost(self, bag: Bag, rows: Rows, pulls: Vectors) -> Vectors:
        new = np.where(bag.packed, 0.0, 1.0 - REACH * self._reach)
        cost: Vectors = np.round(new[rows].sum(axis=1) - PULL * pulls, 6)
        return cost

    def _seen(self, bag: Bag, day: int, rows: Rows) -> Mask:
        """Which looks are in the clothes of another day of the same stretch."""
        seen = np.zeros(len(rows), bool)
        if self._once:
            return seen
        for other, choice in bag.looks:
            if choice is not None and self._rules.stretch[other] == self._rules.stretch[day]:
                clothes = self.options[other].rows[choice, :CLOTHES]
                seen |= (rows[:, :CLOTHES] == clothes).all(axis=1)
        return seen


def _apart(bags: Sequence[Bag]) -> list[Bag]:
    """One of the bags that hold and have worn the same: the first of the best looks."""
    best: dict[bytes, Bag] = {}
    for bag in sorted(bags, key=lambda each: -round(each.pull, 6)):
        best.setdefault(bag.packed.tobytes() + bag.worn.tobytes(), bag)
    return list(best.values())


def _least(cost: Vectors, possible: Rows) -> Rows:
    """The few possible looks that cost the least, ties to the first."""
    if len(possible) > BRANCHES:
        limit = np.partition(cost[possible], BRANCHES - 1)[BRANCHES - 1]
        possible = possible[cost[possible] <= limit]
    best: Rows = possible[np.argsort(cost[possible], kind="stable")][:BRANCHES]
    return best


def _reach(options: Sequence[LookSet]) -> Vectors:
    """In what share of the days' looks each item is, the most used at 1: -> (items + 1,)."""
    reach = np.zeros(options[0].count + 1)
    for looks in options:
        uses = np.bincount(looks.rows.ravel() + 1, minlength=len(reach))
        reach[:-1] += uses[1:] / max(1, len(looks))
    return np.asarray(reach / max(reach.max(), 1e-9))


def _narrowed(looks: LookSet, reach: Vectors) -> LookSet:
    """The looks of one day with the most useful shoes and outerwear; all where that leaves none."""
    kept = np.ones(len(looks), bool)
    for place, most in THOUGHT_OF.items():
        column = looks.rows[:, place]
        items = np.unique(column[column != NOTHING])
        useful = items[np.argsort(-reach[items], kind="stable")][:most]
        kept &= np.isin(column, [*useful.tolist(), NOTHING])
    return looks.chosen(np.flatnonzero(kept)) if kept.any() else looks
