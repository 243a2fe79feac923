"""Keeps looks, lists and forgets them."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

import wardrobe.kept_looks as stored
from wardrobe.items import item_readable_by
from webapp.refusals import AbsentError, FieldFault
from webapp.service import Service
from webapp.shapes.kept_look_shape import KeptLookPage, KeptLookShape
from webapp.shapes.look_shape import LookShape


def keep_look(service: Service, owner_id: str, look: LookShape) -> KeptLookShape:
    """Keep a look as it was shown; raises AbsentError when one of its items is not stored here."""
    with service.store.session() as session:
        _check_items(session, owner_id, [each.item for each in look.items])
        kept = stored.keep_look(session, owner_id, look.model_dump(mode="json", by_alias=True))
        session.flush()
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
    """Forget a kept look; nothing happens when it is gone already."""
    with service.store.session() as session:
        stored.forget_look(session, owner_id, look_id)


def _check_items(session: Session, owner_id: str, item_ids: Sequence[str]) -> None:
    faults = [
        FieldFault(f"items.{row}.item", f"no item {item_id}; only stored items can be kept")
        for row, item_id in enumerate(item_ids)
        if item_readable_by(session, owner_id, item_id) is None
    ]
    if faults:
        raise AbsentError("; ".join(fault.detail for fault in faults), *faults)
