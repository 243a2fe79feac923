"""What the wear log tells: how often, when last, at what cost, and what was forgotten."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import distinct, func, or_, select
from sqlalchemy.orm import Session

from wardrobe.calendar import WORN
from wardrobe.calendar_models import CalendarEntry, CalendarItem
from wardrobe.feeds.price import Price, read_price
from wardrobe.models import Collection, Item

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Wear:
    """On how many days an item was worn, and the last of them; None for never."""

    times: int = 0
    last: date | None = None


@dataclass(frozen=True)
class Repeat:
    """The same items worn together on more than one day."""

    items: frozenset[str]
    days: tuple[date, ...]


def wear_of(session: Session, owner_id: str) -> dict[str, Wear]:
    """How often each item was worn; those that never were are left out.

    A day counts once, however often the item was changed into on it.
    """
    query = (
        select(CalendarItem.item_id, func.count(distinct(CalendarEntry.day)), func.max(CalendarEntry.day))
        .join(CalendarEntry, CalendarEntry.id == CalendarItem.entry_id)
        .where(CalendarEntry.owner_id == owner_id, CalendarEntry.kind == WORN)
        .group_by(CalendarItem.item_id)
    )
    return {item: Wear(times, last) for item, times, last in session.execute(query)}


def nearest_use(session: Session, owner_id: str, first: date, last: date, today: date) -> dict[str, date]:
    """For each item the day nearest to some days, outside them, on which it was worn or is planned.

    A plan for a day that is over was none: who wore it has said so.
    """
    query = (
        select(CalendarItem.item_id, CalendarEntry.day)
        .join(CalendarEntry, CalendarEntry.id == CalendarItem.entry_id)
        .where(CalendarEntry.owner_id == owner_id, ~CalendarEntry.day.between(first, last))
        .where(or_(CalendarEntry.kind == WORN, CalendarEntry.day >= today))
    )
    nearest: dict[str, date] = {}
    for item, day in session.execute(query):
        nearest[item] = min(nearest.get(item, day), day, key=lambda each: max(first - each, each - last))
    return nearest


def days_worn(session: Session, owner_id: str) -> int:
    """On how many days anything was worn."""
    query = select(func.count(distinct(CalendarEntry.day)))
    return session.scalar(query.where(CalendarEntry.owner_id == owner_id, CalendarEntry.kind == WORN)) or 0


def cost_per_wear(price: str | None, times: int) -> Price | None:
    """What one wear has cost so far, to the cent; None where the price is unknown or it was never worn."""
    if price is None or times < 1:
        return None
    paid = read_price(price)
    return Price((paid.amount / times).quantize(CENT, ROUND_HALF_UP), paid.currency)


def owned_items(session: Session, owner_id: str) -> Sequence[Item]:
    """All items of the owner's wardrobes, by id."""
    query = select(Item).join(Collection).where(Collection.owner_id == owner_id)
    return session.scalars(query.where(Collection.kind == "wardrobe").order_by(Item.id)).all()


def is_forgotten(wear: Wear, added: date, today: date, days: int) -> bool:
    """Whether an item was last worn, or came in and never was, at least so many days ago."""
    return (wear.last or added) <= today - timedelta(days=days)


def repeats(session: Session, owner_id: str) -> list[Repeat]:
    """Outfits worn on several days, the most often worn first."""
    query = (
        select(CalendarEntry.id, CalendarEntry.day, CalendarItem.item_id)
        .join(CalendarItem, CalendarItem.entry_id == CalendarEntry.id)
        .where(CalendarEntry.owner_id == owner_id, CalendarEntry.kind == WORN)
    )
    outfits: dict[tuple[str, date], set[str]] = defaultdict(set)
    for entry, day, item in session.execute(query):
        outfits[entry, day].add(item)
    worn: dict[frozenset[str], set[date]] = defaultdict(set)
    for (_, day), items in outfits.items():
        worn[frozenset(items)].add(day)
    several = [Repeat(items, tuple(sorted(days))) for items, days in worn.items() if len(days) > 1]
    return sorted(several, key=lambda each: (-len(each.days), sorted(each.items)))
