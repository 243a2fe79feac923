"""What days are for, as options say it: for all days, or `DAY=` for one."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

ALL = ""


def wishes(
    occasions: Iterable[str], low: Iterable[str], high: Iterable[str], rain: Iterable[str]
) -> dict[str, Any]:
    """The `context` for all days and `by_day`, as a week is asked for; a single day's wish wins."""
    said: dict[str, dict[str, Any]] = defaultdict(lambda: {"weather": {}})
    for text in occasions:
        day, words = _split(text)
        said[day]["occasion"] = words
    for name, texts in (("low_c", low), ("high_c", high)):
        for text in texts:
            day, degrees = _split(text)
            said[day]["weather"][name] = degrees
    for day in rain:
        said[day]["weather"]["rain"] = True
    for_all = said.pop(ALL, None)
    return {"context": for_all, "by_day": {day: _over(for_all or {}, wish) for day, wish in said.items()}}


def _split(text: str) -> tuple[str, str]:
    day, mark, words = text.partition("=")
    return (day, words) if mark else (ALL, text)


def _over(for_all: dict[str, Any], wish: dict[str, Any]) -> dict[str, Any]:
    weather = for_all.get("weather", {}) | wish["weather"]
    return for_all | wish | {"weather": weather}
