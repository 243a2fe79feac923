"""Days as the page shows them: seven from the chosen one on, and the month that it lies in."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from webapp.pages.entry_card import EntryCard
from webapp.shapes.day import read_day

WEEK = timedelta(days=7)
ONE = timedelta(days=1)


@dataclass(frozen=True)
class DayCell:
    """One day with its entries."""

    day: date
    today: date
    entries: Sequence[EntryCard]

    @property
    def is_today(self) -> bool:
        return self.day == self.today

    @property
    def is_past(self) -> bool:
        return self.day < self.today


@dataclass(frozen=True)
class Days:
    """The days on show around the chosen one, `on`. Weeks begin on Monday."""

    on: date
    today: date

    @classmethod
    def chosen(cls, text: str, today: date) -> "Days":
        """The days that an address asks for; today's where it asks for none or makes no sense."""
        try:
            return cls(read_day(text), today)
        except ValueError:
            return cls(today, today)

    @property
    def seven(self) -> list[date]:
        return [self.on + number * ONE for number in range(7)]

    @property
    def month(self) -> list[date]:
        """All days of the month."""
        count = calendar.monthrange(self.on.year, self.on.month)[1]
        return [self.on.replace(day=number) for number in range(1, count + 1)]

    @property
    def first(self) -> date:
        return min(self.on, self.month[0])

    @property
    def last(self) -> date:
        return max(self.seven[-1], self.month[-1])

    @property
    def earlier(self) -> date:
        """The Monday before: of the week itself when the chosen day is another one."""
        return self.on - (timedelta(days=self.on.weekday()) or WEEK)

    @property
    def later(self) -> date:
        """The next Monday."""
        return self.on + WEEK - timedelta(days=self.on.weekday())

    @property
    def month_before(self) -> date:
        return self._month_of(self.month[0] - ONE)

    @property
    def month_after(self) -> date:
        return self._month_of(self.month[-1] + ONE)

    def cells(self, days: Sequence[date], cards: Sequence[EntryCard]) -> list[DayCell]:
        """These days with what lies on them."""
        return [DayCell(day, self.today, [card for card in cards if card.entry.day == day]) for day in days]

    def _month_of(self, day: date) -> date:
        """Where to begin in the month of a day: today where it lies in it, else the first."""
        return (
            self.today if (day.year, day.month) == (self.today.year, self.today.month) else day.replace(day=1)
        )
