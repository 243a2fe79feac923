"""Keeps looks, lists and forgets them."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

import wardrobe.kept_looks as stored
from recommender.taste.signal_kinds import KEEP, SWAP_AWAY
from recommender.taste.signals import record, take_back
from wardrobe.items import item_readable_by
from webapp.refusals import AbsentError, FieldFault
from webapp.service import Service
from webapp.shapes.kept_look_shape import KeptLookPage, KeptLookShape
from webapp.shapes.look_shape import LookShape


def keep_look(
    service: Service, owner_id: str, look: LookShape, swapped_away: Sequence[str] = ()
) -> KeptLookShape:
    """Keep a look as it was shown; raises AbsentError when one of its items is not stored here.

    What the person likes is learned from it, and from the items that were swapped away before: signals that
    go by the look's id and go with it.
    """
    items = [each.item for each in look.items]
    with service.store.session() as session:
        _check_items(session, owner_id, items)
        kept = stored.keep_look(session, owner_id, look.model_dump(mode="json", by_alias=True))
        record(session, owner_id, KEEP, items, service.now, kept.id)
        away = [
            each for each in swapped_away if each not in items and item_readable_by(session, owner_id, each)
        ]
        if away:
            record(session, owner_id, SWAP_AWAY, away, service.now, kept.id)
        return KeptLookShape.of(kept)


def list_kept(service: Service, owner_id: str, after: str | None, limit: int) -> KeptLookPage:
    """A page of kept looks, newest first; `after` is the id of the last one seen."""
    with service.store.session() as session:
        kept = [KeptLookShape.of(each) for each in stored.kept_looks(session, owner_id)]
    start = next((row + 1 for row, each in enumerate(kept) if each.id == after), 0)
    page = kept[start : start + limit]
    return KeptLookPage(looks=page, next=page[-1].id if start + limit < len(kept) else None)


def show_kept(service: Service, owner_id: str, look_id: str) -> KeptLookShape:
    """One kept look; raises AbsentError."""
    with service.store.session() as session:
        kept = stored.kept_look(session, owner_id, look_id)
        if kept is None:
            raise AbsentError(f"no kept look {look_id}")
        return KeptLookShape.of(kept)


def forget(service: Service, owner_id: str, look_id: str) -> None:
    """Forget a kept look and what was learned from it; nothing happens when it is gone already."""
    with service.store.session() as session:
        if stored.forget_look(session, owner_id, look_id):
            take_back(session, owner_id, look_id)


def _check_items(session: Session, owner_id: str, item_ids: Sequence[str]) -> None:
    faults = [
        FieldFault(f"items.{row}.item", f"no item {item_id}; only stored items can be kept")
        for row, item_id in enumerate(item_ids)
        if item_readable_by(session, owner_id, item_id) is None
    ]
    if faults:
        raise AbsentError("; ".join(fault.detail for fault in faults), *faults)
