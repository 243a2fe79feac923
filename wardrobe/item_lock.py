"""Holds an item while it is changed, so that nothing that someone else just wrote is lost."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from wardrobe.models import Item


class ItemGoneError(LookupError):
    """The item was deleted while it was being worked on."""


def lock_item(session: Session, item: Item) -> None:
    """Take the write lock and read the item as it is now; raises ItemGoneError."""
    session.flush()
    # A write that changes nothing: SQLite knows no SELECT ... FOR UPDATE.
    held = update(Item).where(Item.id == item.id).values(id=Item.id).returning(Item.id)
    if session.scalar(held.execution_options(synchronize_session=False)) is None:
        raise ItemGoneError(f"{item.id} has been deleted")
    session.refresh(item)
