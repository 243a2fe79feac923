"""Writes days as an iCalendar file (RFC 5545), for whatever calendar a person keeps."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from webapp.shapes.calendar_shape import CalendarAnswer, EntryShape
from webapp.shapes.item_name import item_name

# Octets in a line, without its end (RFC 5545, 3.1).
LONGEST_LINE = 75


def calendar_file(answer: CalendarAnswer, now: datetime) -> str:
    """Every entry as an event of a whole day that leaves its person free."""
    events = [line for entry in answer.entries for line in _event(entry, now)]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ensemble//Calendar//EN", *events, "END:VCALENDAR"]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(entry: EntryShape, now: datetime) -> list[str]:
    names = ", ".join(item_name(item) for item in entry.items)
    said = "; ".join(filter(None, [entry.note, *entry.reasons]))
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.id}@ensemble",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{_basic(entry.day)}",
        f"DTEND;VALUE=DATE:{_basic(entry.day + timedelta(days=1))}",
        f"SUMMARY:{_escaped(f'{names} ({entry.kind})')}",
        *([f"DESCRIPTION:{_escaped(said)}"] if said else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _basic(day: date) -> str:
    return f"{day:%Y%m%d}"


def _escaped(text: str) -> str:
    """Text as RFC 5545, 3.3.11 wants it; whatever else would end a line becomes a space."""
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n").replace("\r", " ")


def _folded(line: str) -> Iterator[str]:
    """Parts of at most 75 octets, each after the first led in by a space; no character is cut."""
    part = ""
    for character in line:
        if len((part + character).encode()) > LONGEST_LINE:
            yield part
            part = " "
        part += character
    yield part
