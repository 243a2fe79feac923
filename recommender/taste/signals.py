"""Keeps what a person did with items, lists it and takes it back."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from recommender.taste.item_traits import traits_of_stored
from recommender.taste.signal_kinds import KINDS
from wardrobe.ids import new_id
from wardrobe.items import item_readable_by
from wardrobe.models import Item
from wardrobe.person_models import Signal

MOST_ITEMS = 64
LONGEST_ACT = 40


@dataclass(frozen=True)
class Act:
    """One thing that a person did, with its items; several kinds of one act are taken back together."""

    id: str
    kind: str
    items: tuple[str, ...]
    at: datetime


def record(
    session: Session, owner_id: str, kind: str, items: Sequence[str], now: datetime, act: str | None = None
) -> str:
    """Remember that the owner did something with items; -> the id of the act, to take it back by.

    `act` names the act where something else does already (a calendar entry, a kept look): the same kind
    recorded again under it counts once. Raises ValueError for a kind that is none of KINDS, no items or
    too many, an unusable `act`, and LookupError for an item that the owner cannot see; nothing is recorded
    then.
    """
    _check(kind, items, act)
    chosen = act or new_id("act")
    if act is not None and _is_known(session, owner_id, act, kind):
        return chosen
    for item in [_readable(session, owner_id, item_id) for item_id in dict.fromkeys(items)]:
        session.add(_signal(owner_id, chosen, kind, item, now))
    session.flush()
    return chosen


def take_back(session: Session, owner_id: str, act: str) -> bool:
    """Undo an act, as if it had never been; False when the owner has none of that id."""
    own = (Signal.owner_id == owner_id, Signal.act == act)
    return bool(session.scalars(delete(Signal).where(*own).returning(Signal.id)).all())


def unsay(session: Session, owner_id: str, item_id: str, kinds: Collection[str]) -> None:
    """Take back every signal of these kinds about one item, and leave the rest of their acts."""
    own = (Signal.owner_id == owner_id, Signal.item_id == item_id, Signal.kind.in_(kinds))
    session.execute(delete(Signal).where(*own))
    session.flush()


def signals_of(session: Session, owner_id: str) -> Sequence[Signal]:
    """Every signal of an owner, oldest first."""
    query = select(Signal).where(Signal.owner_id == owner_id).order_by(Signal.at, Signal.id)
    return session.scalars(query).all()


def acts_of(session: Session, owner_id: str) -> list[Act]:
    """What the owner did, newest first."""
    acts: dict[tuple[str, str], Act] = {}
    for each in signals_of(session, owner_id):
        key = (each.act, each.kind)
        before = acts[key].items if key in acts else ()
        acts[key] = Act(each.act, each.kind, (*before, each.item_id), each.at)
    return list(acts.values())[::-1]


def _check(kind: str, items: Sequence[str], act: str | None) -> None:
    if kind not in KINDS:
        raise ValueError(f"unknown kind of signal {kind!r}; known: {', '.join(KINDS)}")
    if not 1 <= len(items) <= MOST_ITEMS:
        raise ValueError(f"{len(items)} items: a signal takes 1 to {MOST_ITEMS}")
    if act is not None and not 1 <= len(act) <= LONGEST_ACT:
        raise ValueError(f"the name of an act has 1 to {LONGEST_ACT} characters, not {len(act)}")


def _is_known(session: Session, owner_id: str, act: str, kind: str) -> bool:
    own = (Signal.owner_id == owner_id, Signal.act == act, Signal.kind == kind)
    return session.scalar(select(Signal.id).where(*own).limit(1)) is not None


def _readable(session: Session, owner_id: str, item_id: str) -> Item:
    item = item_readable_by(session, owner_id, item_id)
    if item is None:
        raise LookupError(f"no item {item_id}")
    return item


def _signal(owner_id: str, act: str, kind: str, item: Item, now: datetime) -> Signal:
    traits = [{"name": name, "share": share} for name, share in traits_of_stored(item)]
    return Signal(
        id=new_id("sig"), owner_id=owner_id, act=act, kind=kind, item_id=item.id, traits=traits, at=now
    )
