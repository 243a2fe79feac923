"""A day as the world writes it: ISO 8601, `2026-11-23`, and nothing else."""

import re
from contextlib import suppress
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Weeks and months are counted on from a day: they must not run out of the calendar.
FIRST_YEAR, LAST_YEAR = 1900, 2200


def read_day(text: object) -> date:
    """Read a day; raises ValueError for what is none, or centuries off."""
    day = text if isinstance(text, date) else _read(text)
    if day is None:
        raise ValueError(f"{text!r} is no day; write year, month and day, like 2026-11-23")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{day} is too far off: years from {FIRST_YEAR} to {LAST_YEAR} are known")
    return day


def _read(text: object) -> date | None:
    if isinstance(text, str) and _DAY.fullmatch(text):
        with suppress(ValueError):  # the thirtieth of February
            return date.fromisoformat(text)
    return None


# Without it a number would be read as seconds since 1970.
Day = Annotated[date, BeforeValidator(read_day)]
