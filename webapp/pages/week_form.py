"""The small form over seven days: what each is for, and its weather as the person types it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from recommender.context.context import OCCASIONS
from webapp.api.question import refusal
from webapp.pages.days import DayCell
from webapp.shapes.context_shape import ContextShape
from webapp.shapes.week_shape import WeekRequest


@dataclass(frozen=True)
class DayRow:
    """One day of the form, filled in with what it was planned for."""

    day: date
    context: ContextShape | None
    empty: bool
    settled: bool


@dataclass(frozen=True)
class WeekForm:
    """The days that can be planned; those that are over are left out."""

    rows: Sequence[DayRow]
    occasions: Sequence[str] = OCCASIONS

    @property
    def empty(self) -> bool:
        """Whether any day has nothing on it."""
        return any(row.empty for row in self.rows)

    @property
    def settled(self) -> bool:
        """Whether any day stays as it is when the rest is planned again."""
        return any(row.settled for row in self.rows)

    @classmethod
    def of(cls, seven: Sequence[DayCell]) -> "WeekForm":
        """The form for seven days."""
        return cls([_row(cell) for cell in seven if not cell.is_past])


def week_asked(form: Mapping[str, str]) -> WeekRequest:
    """What the form asks for; raises RefusedError for a day or a temperature that makes no sense."""
    days = sorted(name.removeprefix("occasion-") for name in form if name.startswith("occasion-"))
    asked = {
        "from": form.get("from") or None,
        "days": form.get("days") or len(days) or 1,
        "by_day": {day: _context(form, day) for day in days},
        "again": "again" in form,
    }
    try:
        return WeekRequest.model_validate(asked)
    except ValidationError as error:
        raise refusal(error) from None


def _row(cell: DayCell) -> DayRow:
    entries = [card.entry for card in cell.entries]
    open_ones = [
        entry for entry in entries if entry.by_week and not entry.day_locked and entry.kind == "planned"
    ]
    context = next((entry.context for entry in entries if entry.kind == "planned"), None)
    return DayRow(cell.day, context, not entries, len(open_ones) < len(entries))


def _context(form: Mapping[str, str], day: str) -> dict[str, Any]:
    occasion = form.get(f"occasion-{day}", "").strip()
    degrees = {name: form.get(f"{name}-{day}", "").strip() for name in ("low_c", "high_c")}
    weather: dict[str, Any] = {name: text for name, text in degrees.items() if text}
    weather |= {name: True for name in ("rain", "wind") if f"{name}-{day}" in form}
    return {"occasion": occasion or None, "weather": weather}
