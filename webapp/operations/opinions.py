"""What a person said of single items: liked, not for them, never to be suggested."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from recommender.taste.signal_kinds import DISLIKE, HIDE, LIKE, SAID
from recommender.taste.signals import record, signals_of, unsay
from wardrobe.owner_lock import lock_owner
from webapp.operations.items import readable_item
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service

OPINIONS = (LIKE, DISLIKE, HIDE)


@dataclass(frozen=True)
class Opinion:
    """What was said last of an item: `said` is like, dislike or None; `hidden` beside it."""

    said: str | None = None
    hidden: bool = False

    def has(self, kind: str) -> bool:
        """Whether this was said."""
        return self.hidden if kind == HIDE else self.said == kind


def opinions(service: Service, owner_id: str) -> Mapping[str, Opinion]:
    """What the owner said of items, by item; the rest are left out."""
    with service.store.session() as session:
        return _opinions(session, owner_id)


def _opinions(session: Session, owner_id: str) -> Mapping[str, Opinion]:
    said: dict[str, Opinion] = {}
    for each in signals_of(session, owner_id):
        before = said.get(each.item_id, Opinion())
        if each.kind in SAID:
            said[each.item_id] = Opinion(each.kind, before.hidden)
        elif each.kind == HIDE:
            said[each.item_id] = Opinion(before.said, hidden=True)
    return said


def press(service: Service, owner_id: str, item_id: str, kind: str) -> bool:
    """Say it of an item, or take it back where it was said already; -> whether it is said now.

    Raises AbsentError for an item that the owner cannot see, RefusedError for what is no opinion.
    """
    if kind not in OPINIONS:
        detail = f"{kind!r} is no opinion; known: {', '.join(OPINIONS)}"
        raise RefusedError(detail, FieldFault("kind", detail))
    with service.store.session() as session:
        lock_owner(session, owner_id)
        before = _opinions(session, owner_id).get(item_id, Opinion()).has(kind)
        readable_item(session, owner_id, item_id)
        unsay(session, owner_id, item_id, {HIDE} if kind == HIDE else SAID)
        if not before:
            record(session, owner_id, kind, [item_id], service.now)
    return not before
