"""Tells a chosen week: each day's look, what it brings back, and what gave way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.day import Day, DayLook
from recommender.planning.day_options import DayOptions
from recommender.planning.look_words import planned_look
from recommender.planning.variety import Variety
from recommender.planning.week_choice import WeekChoice
from recommender.planning.week_words import again_words, brought_back_words, rest_words


@dataclass(frozen=True)
class WeekTold:
    """A wardrobe, the days asked for with their options, and what was chosen."""

    items: ItemTable
    scorer: PairScorer
    days: Sequence[Day]
    found: Sequence[DayOptions]
    choice: WeekChoice
    variety: Variety

    def day(self, number: int) -> DayLook:
        """One day, told. A settled day keeps its items; with fewer than two known ones it has no score."""
        day, found, chosen = self.days[number], self.found[number], self.choice.chosen[number]
        if day.keep:
            return self._kept(day, number)
        if chosen is None:
            return DayLook(day.date, None, missing=found.missing)
        rows = (*self.choice.worn[number], *found.extras)
        back = [row for row in rows if row in self.brought_back()]
        said = brought_back_words(self.items, back, self.variety.worn, day.date)
        value = float(found.looks.values[chosen])
        look = planned_look(self.items, rows, self.scorer, value, day.context, number, said)
        return DayLook(day.date, look, (*found.gave_way(chosen), *self._gave_way(number)))

    def brought_back(self) -> tuple[int, ...]:
        """Rows of the forgotten items that open days bring back."""
        worn = {
            row
            for day, each in zip(self.days, self.choice.worn, strict=True)
            for row in each
            if not day.keep and self.variety.forgotten[row]
        }
        return tuple(sorted(worn))

    def _kept(self, day: Day, number: int) -> DayLook:
        rows = self.choice.worn[number]
        if len(rows) < 2:
            return DayLook(day.date, None)
        look = planned_look(self.items, rows, self.scorer, 0.0, day.context, number)
        return DayLook(day.date, replace(look, items=day.keep, value=look.score))

    def _gave_way(self, number: int) -> tuple[str, ...]:
        """Tops and dresses that come twice or should still rest."""
        day, rows = self.days[number].date, self.choice.worn[number]
        earlier = [
            (each.date, self.choice.worn[other]) for other, each in enumerate(self.days) if other != number
        ]
        again = again_words(self.items, rows, earlier)
        return (*again, *rest_words(self.items, rows, self.variety.worn, day))
