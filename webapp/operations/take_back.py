"""Deletes items and forgets looks and outfits so that it can be taken back for a while."""

import base64
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wardrobe.calendar_models import CalendarEntry, CalendarItem
from wardrobe.models import Base, Item, ItemVector, KeptLook, Outfit, OutfitItem
from wardrobe.outfits import outfit_of
from wardrobe.person_models import Signal
from webapp.operations.items import delete, own_item
from webapp.operations.keep import forget
from webapp.operations.outfits import forget_outfit
from webapp.operations.remembered import drop, recall, remember
from webapp.refusals import AbsentError
from webapp.service import Service

Row = dict[str, Any]
TABLES: dict[str, type[Base]] = {
    each.__tablename__: each
    for each in (Item, ItemVector, KeptLook, Outfit, OutfitItem, CalendarEntry, CalendarItem, Signal)
}
KINDS = ("itm", "lok", "out")


def delete_for_now(service: Service, owner_id: str, item_id: str) -> None:
    """Delete an item, and remember it for a while; raises AbsentError, NotYoursError."""
    with service.store.session() as session:
        item = own_item(session, owner_id, item_id)
        worn = session.scalars(select(OutfitItem).where(OutfitItem.item_id == item_id))
        logged = session.scalars(select(CalendarItem).where(CalendarItem.item_id == item_id)).all()
        days = [session.get_one(CalendarEntry, each.entry_id) for each in logged]
        rows = [*map(_row_of, (item, *item.vectors, *worn, *_alone(days), *logged))]
    remember(service, owner_id, item_id, rows)
    delete(service, owner_id, item_id)


def _alone(days: Sequence[CalendarEntry]) -> list[CalendarEntry]:
    """The entries that go with their only item."""
    return [day for day in days if len(day.members) == 1]


def forget_for_now(service: Service, owner_id: str, look_id: str) -> None:
    """Forget a kept look, and remember it for a while; raises AbsentError."""
    with service.store.session() as session:
        look = session.get(KeptLook, look_id)
        if look is None or look.owner_id != owner_id:
            raise AbsentError(f"no kept look {look_id}")
        learned = session.scalars(select(Signal).where(Signal.owner_id == owner_id, Signal.act == look_id))
        rows = [_row_of(look), *map(_row_of, learned)]
    remember(service, owner_id, look_id, rows)
    forget(service, owner_id, look_id)


def forget_outfit_for_now(service: Service, owner_id: str, outfit_id: str) -> None:
    """Forget an outfit, and remember it for a while; raises AbsentError."""
    with service.store.session() as session:
        outfit = outfit_of(session, owner_id, outfit_id)
        if outfit is None:
            raise AbsentError(f"no outfit {outfit_id}")
        rows = [_row_of(outfit), *map(_row_of, outfit.members)]
    remember(service, owner_id, outfit_id, rows)
    forget_outfit(service, owner_id, outfit_id)


def take_back(service: Service, owner_id: str, gone_id: str) -> None:
    """Put a deleted item, a forgotten look or outfit back; raises AbsentError when it is too late."""
    rows = recall(service, owner_id, gone_id, *KINDS)
    with service.store.session() as session:
        for row in rows:
            _put_back(session, row)
    drop(service, owner_id, gone_id)


def _put_back(session: Session, row: Row) -> None:
    table = TABLES[row.pop("table")]
    record = table(**{name: _from_json(*value) for name, value in row.items()})
    if isinstance(record, OutfitItem | CalendarItem) and not _both_there(session, record):
        return  # the other half of it was deleted meanwhile
    session.merge(record)
    session.flush()


def _both_there(session: Session, member: OutfitItem | CalendarItem) -> bool:
    if isinstance(member, OutfitItem):
        whole: Base | None = session.get(Outfit, member.outfit_id)
    else:
        whole = session.get(CalendarEntry, member.entry_id)
    return None not in (whole, session.get(Item, member.item_id))


def _row_of(record: Base) -> Row:
    values = {column.name: _to_json(getattr(record, column.name)) for column in record.__table__.columns}
    return {"table": record.__tablename__, **values}


def _to_json(value: Any) -> tuple[str, Any]:
    if isinstance(value, datetime):
        return "time", value.isoformat()
    if isinstance(value, date):
        return "day", value.isoformat()
    if isinstance(value, bytes):
        return "bytes", base64.b64encode(value).decode()
    return "plain", value


def _from_json(kind: str, value: Any) -> Any:
    if kind == "time":
        return datetime.fromisoformat(value)
    if kind == "day":
        return date.fromisoformat(value)
    return base64.b64decode(value) if kind == "bytes" else value
