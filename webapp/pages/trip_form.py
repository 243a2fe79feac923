"""The form that asks what to pack for, as it was filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self
from urllib.parse import urlencode

from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from webapp.api.question import refusal
from webapp.pages.plan_form import number_in
from webapp.refusals import FieldFault, RefusedError
from webapp.shapes.day import read_day
from webapp.shapes.look_query_shape import Pool
from webapp.shapes.packing_shape import MOST_DAYS, USUAL_DAYS, PackingRequest

FIELDS = ("wardrobe", "days", "first", "occasion", "low", "high", "wash", "rain")


@dataclass(frozen=True)
class TripForm:
    """What stands in the fields, word for word; `on` are the occasions of single days, counted from 0."""

    said: Mapping[str, str]
    on: Mapping[int, str]

    @classmethod
    def of(cls, args: MultiDict[str, str]) -> Self:
        """Read an address."""
        said = {name: args.get(name, "").strip() for name in FIELDS}
        on = {day: args.get(f"on-{day}", "").strip() for day in range(MOST_DAYS)}
        return cls(said, {day: occasion for day, occasion in on.items() if occasion})

    @property
    def days(self) -> str:
        return self.said["days"] or str(USUAL_DAYS)

    @property
    def first(self) -> str:
        return self.said["first"]

    @property
    def occasion(self) -> str:
        return self.said["occasion"]

    @property
    def low(self) -> str:
        return self.said["low"]

    @property
    def high(self) -> str:
        return self.said["high"]

    @property
    def wash(self) -> str:
        return self.said["wash"]

    @property
    def rain(self) -> bool:
        return bool(self.said["rain"])

    @property
    def query(self) -> str:
        """The trip as one line: the same for the same trip."""
        said = {name: value for name, value in self.said.items() if value}
        return urlencode({**said, **{f"on-{day}": occasion for day, occasion in self.on.items()}})

    def request(self, pools: list[Pool], today: date) -> PackingRequest:
        """The question that the form asks; raises RefusedError for what makes no sense in it, in words."""
        days = number_in(self.said, "days", USUAL_DAYS, 1, MOST_DAYS, "days")
        first = _first(self.first, today)
        asked: dict[str, Any] = {
            "pools": pools,
            "from": first,
            "days": days,
            "wash_every": number_in(self.said, "wash", 1, 1, MOST_DAYS, "days") if self.wash else None,
            "context": self._context(self.occasion) or None,
            "by_day": {
                first + timedelta(days=day): self._context(occasion)
                for day, occasion in self.on.items()
                if day < days
            },
        }
        try:
            return PackingRequest.model_validate(asked)
        except ValidationError as error:
            raise refusal(error) from None

    def _context(self, occasion: str) -> dict[str, Any]:
        weather = {"low_c": _degrees(self.low), "high_c": _degrees(self.high), "rain": self.rain or None}
        told = {name: value for name, value in weather.items() if value is not None}
        context: dict[str, Any] = {"weather": told} if told else {}
        return context | ({"occasion": occasion} if occasion else {})


def _first(said: str, today: date) -> date:
    try:
        return read_day(said) if said else today
    except ValueError as error:
        raise RefusedError(str(error), FieldFault("first", str(error))) from error


def _degrees(said: str) -> float | None:
    if not said:
        return None
    try:
        return float(said.replace(",", "."))
    except ValueError:
        detail = f"{said!r} is no temperature; write degrees in Celsius, like 12"
        raise RefusedError(detail, FieldFault("context.weather", detail)) from None
