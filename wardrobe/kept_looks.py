"""Looks that someone kept."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from wardrobe.ids import new_id
from wardrobe.models import KeptLook


def keep_look(session: Session, owner_id: str, answer: Mapping[str, Any]) -> KeptLook:
    """Keep a look as it was shown."""
    kept = KeptLook(id=new_id("lok"), owner_id=owner_id, answer=dict(answer))
    session.add(kept)
    session.flush()
    return kept


def kept_looks(session: Session, owner_id: str) -> Sequence[KeptLook]:
    """The owner's kept looks, newest first."""
    query = select(KeptLook).where(KeptLook.owner_id == owner_id).order_by(KeptLook.id.desc())
    return session.scalars(query).all()


def kept_look(session: Session, owner_id: str, look_id: str) -> KeptLook | None:
    """One kept look; someone else's is answered like none."""
    return session.scalars(
        select(KeptLook).where(KeptLook.id == look_id, KeptLook.owner_id == owner_id)
    ).first()


def forget_look(session: Session, owner_id: str, look_id: str) -> bool:
    """Forget a look; False when the owner has none of that id."""
    own = (KeptLook.id == look_id, KeptLook.owner_id == owner_id)
    return session.scalar(delete(KeptLook).where(*own).returning(KeptLook.id)) is not None
