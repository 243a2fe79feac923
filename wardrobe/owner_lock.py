"""Holds what belongs to an owner while it is changed, so that two changes come one after the other."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from wardrobe.models import Owner


def lock_owner(session: Session, owner_id: str) -> None:
    """Wait for whoever changes something of the owner, and take the write lock; read after this."""
    # A write that changes nothing: SQLite knows no SELECT ... FOR UPDATE.
    held = update(Owner).where(Owner.id == owner_id).values(id=Owner.id)
    session.execute(held.execution_options(synchronize_session=False))
