"""A day as the world writes it: ISO 8601, `2026-11-23`, and nothing else."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_day(text: object) -> date:
    """Read a day; raises ValueError for what is none."""
    if isinstance(text, date):
        return text
    if isinstance(text, str) and _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass  # the thirtieth of February
    raise ValueError(f"{text!r} is no day; write year, month and day, like 2026-11-23")


# Without it a number would be read as seconds since 1970.
Day = Annotated[date, BeforeValidator(read_day)]
