"""Forgets a taste so that it can be taken back for a while."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, object_mapper

from recommender.taste.reset import reset
from wardrobe.ids import new_id
from wardrobe.owner_lock import lock_owner
from wardrobe.person_models import Signal, TasteEdit
from webapp.operations.remembered import drop, recall, remember
from webapp.service import Service

UNDO = "tst"
TABLES: dict[str, type[Signal] | type[TasteEdit]] = {"signal": Signal, "taste_edit": TasteEdit}


def reset_for_now(service: Service, owner_id: str) -> str:
    """Delete all signals and edits of the owner, and remember them for a while; -> what to undo it by."""
    undo = new_id(UNDO)
    with service.store.session() as session:
        lock_owner(session, owner_id)
        signals = session.scalars(select(Signal).where(Signal.owner_id == owner_id))
        edits = session.scalars(select(TasteEdit).where(TasteEdit.owner_id == owner_id))
        rows = [_row_of(each) for each in (*signals, *edits)]
        reset(session, owner_id)
    remember(service, owner_id, undo, rows)
    return undo


def undo_reset(service: Service, owner_id: str, undo: str) -> None:
    """Put a forgotten taste back; what came since stays. Raises AbsentError when it is too late."""
    with service.store.session() as session:
        lock_owner(session, owner_id)
        for row in recall(service, owner_id, undo, UNDO):
            table = TABLES[row.pop("table")]
            _put_back(session, table(**row | {"at": datetime.fromisoformat(row["at"])}))
        drop(service, owner_id, undo)


def _put_back(session: Session, record: Signal | TasteEdit) -> None:
    if session.get(type(record), object_mapper(record).primary_key_from_instance(record)) is None:
        session.add(record)


def _row_of(record: Signal | TasteEdit) -> dict[str, Any]:
    values = {column.name: getattr(record, column.name) for column in record.__table__.columns}
    return values | {"table": record.__tablename__, "at": record.at.isoformat()}
