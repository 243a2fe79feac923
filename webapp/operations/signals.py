"""Records what people do with items, lists it and takes it back."""

from sqlalchemy.orm import Session

import recommender.taste.signals as stored
from wardrobe.owner_lock import lock_owner
from webapp.operations.items import readable_item
from webapp.refusals import AbsentError, FieldFault
from webapp.service import Service
from webapp.shapes.signal_shape import NewSignal, SignalPage, SignalShape


def signal(service: Service, owner_id: str, asked: NewSignal) -> SignalShape:
    """Remember an act; raises AbsentError for an item that the owner cannot see, and records nothing then."""
    with service.store.session() as session:
        lock_owner(session, owner_id)
        _check_items(session, owner_id, asked.items)
        act = stored.record(session, owner_id, asked.kind, asked.items, service.now, asked.act)
        acts = stored.acts_of(session, owner_id)
        return SignalShape.of(next(each for each in acts if (each.id, each.kind) == (act, asked.kind)))


def list_signals(service: Service, owner_id: str, after: str | None, limit: int) -> SignalPage:
    """A page of acts, newest first; `after` is the `next` of the page before."""
    with service.store.session() as session:
        acts = stored.acts_of(session, owner_id)
    start = next((row + 1 for row, each in enumerate(acts) if _cursor(each) == after), 0)
    page = acts[start : start + limit]
    more = _cursor(page[-1]) if start + limit < len(acts) else None
    return SignalPage(signals=[SignalShape.of(each) for each in page], next=more)


def take_signal_back(service: Service, owner_id: str, act: str) -> None:
    """Undo an act as if it had never been; nothing happens when it is gone already."""
    with service.store.session() as session:
        stored.take_back(session, owner_id, act)


def _cursor(act: stored.Act) -> str:
    return f"{act.id}.{act.kind}"


def _check_items(session: Session, owner_id: str, item_ids: list[str]) -> None:
    faults = []
    for row, item_id in enumerate(item_ids):
        try:
            readable_item(session, owner_id, item_id)
        except AbsentError as error:
            faults.append(FieldFault(f"items.{row}", error.detail))
    if faults:
        raise AbsentError("; ".join(fault.detail for fault in faults), *faults)
