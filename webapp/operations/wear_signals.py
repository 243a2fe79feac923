"""What a person wears tells what they like: each worn entry gives one signal, which goes with it."""

from datetime import UTC, date, datetime, time

from sqlalchemy.orm import Session

from recommender.taste.signal_kinds import WEAR
from recommender.taste.signals import record, take_back
from wardrobe.calendar import WORN, items_in
from wardrobe.calendar_models import CalendarEntry

NOON = time(12)


def renew_signals(session: Session, entry: CalendarEntry, now: datetime, today: date) -> None:
    """Let an entry's signal say what the entry says: its items as worn on its day, or nothing."""
    take_signals(session, entry)
    if entry.kind == WORN:
        at = now if entry.day >= today else datetime.combine(entry.day, NOON, UTC)
        record(session, entry.owner_id, WEAR, items_in(entry), at, act=entry.id)


def take_signals(session: Session, entry: CalendarEntry) -> None:
    """Take an entry's signal back; the entry's id is the name of the act."""
    take_back(session, entry.owner_id, entry.id)
