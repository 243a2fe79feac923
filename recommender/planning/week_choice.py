"""Chooses one look for each of some days so that they are good and unlike each other."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.planning.look_set import LookSet, Rows
from recommender.planning.variety import BROUGHT_BACK, SAME_LOOK, Variety

# Rounds over all days; the choice settles after two or three.
ROUNDS = 6
Worn = tuple[int, ...]


class WeekChoice:
    """Days with their looks to choose from and what is chosen so far, as rows of the wardrobe.

    `fixed` are the rows of days that are settled, None for open days. `chosen` stays None on settled days
    and where there is no look.
    """

    def __init__(
        self, days: Sequence[date], options: Sequence[LookSet], fixed: Sequence[Worn | None], variety: Variety
    ) -> None:
        self._days, self._options, self._variety = days, options, variety
        self.worn: list[Worn] = [each or () for each in fixed]
        self._open = [number for number, each in enumerate(fixed) if each is None and len(options[number])]
        self._own = [options[number].pulls - self._own_cost(number) for number in range(len(days))]
        self.chosen: list[int | None] = [None] * len(days)

    def choose(self) -> None:
        """Choose the number of each open day's look in its options, and what is `worn` each day.

        One after the other, those with few looks first; then each day chooses again, given the others, until
        all stay. That ends where no single day can gain, so every day has its turn to begin, and the
        best end counts.
        """
        order = sorted(self._open, key=lambda each: (len(self._options[each]), each))
        ends = [self._settled([*order[turn:], *order[:turn]]) for turn in range(len(order))]
        self._put(max(ends, key=self._total, default=[]))

    def _settled(self, order: Sequence[int]) -> list[int | None]:
        self._put([])
        for _ in range(ROUNDS):
            before = list(self.chosen)
            for number in order:
                self._choose(number)
            if self.chosen == before:
                break
        return list(self.chosen)

    def _total(self, chosen: Sequence[int | None]) -> float:
        """The sum of pulls less all costs: each day against those before it."""
        self._put([])
        total = 0.0
        for number in self._open:
            choice = chosen[number]
            if choice is not None:
                total += float(self._own[number][choice] - self._shared_cost(number)[choice])
                self._take(number, choice)
        return round(total, 4)

    def _put(self, chosen: Sequence[int | None]) -> None:
        """Start over, with these choices or with none."""
        for number in self._open:
            self.chosen[number], self.worn[number] = None, ()
        for number, choice in enumerate(chosen):
            if choice is not None:
                self._take(number, choice)

    def _take(self, number: int, choice: int) -> None:
        self.chosen[number] = choice
        self.worn[number] = self._options[number].look(choice)

    def _choose(self, number: int) -> None:
        pulls = self._own[number] - self._shared_cost(number)
        self._take(number, int(np.argmax(np.round(pulls, 5))))

    def _own_cost(self, number: int) -> Vectors:
        costs: Vectors = self._variety.resting_on(self._days[number])[self._options[number].rows].sum(axis=1)
        return costs

    def _shared_cost(self, number: int) -> Vectors:
        """What each look of a day costs because of the other days, less what it brings back."""
        looks = self._options[number]
        costs, back = np.zeros(looks.count + 1, np.float32), self._variety.forgotten.copy()
        for other, worn in enumerate(self.worn):
            if other != number and worn:
                near = abs((self._days[other] - self._days[number]).days) <= 1
                costs[list(worn)] += (self._variety.next_day if near else self._variety.again)[list(worn)]
                back[list(worn)] = False
        found = costs[looks.rows].sum(axis=1) - BROUGHT_BACK * back[looks.rows].any(axis=1)
        return np.asarray(found + SAME_LOOK * self._same(number, looks.rows), np.float32)

    def _same(self, number: int, rows: Rows) -> Rows:
        """How many of the other days have the same clothes as each look: -> (looks,)."""
        clothes = _clothes(rows)
        same = np.zeros(len(rows), np.intp)
        for other, choice in enumerate(self.chosen):
            if other != number and choice is not None:
                same += (clothes == _clothes(self._options[other].rows[choice][None])).all(axis=1)
        return same


def _clothes(rows: Rows) -> Rows:
    """Top and bottom, or the dress."""
    return rows[:, :2]
