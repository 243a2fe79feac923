"""Forgets what was learned of a person, and what they said of their taste."""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from wardrobe.person_models import Signal, TasteEdit


def reset(session: Session, owner_id: str) -> None:
    """Delete every signal and edit of the owner, and hidden items with them; the profile stays."""
    session.execute(delete(Signal).where(Signal.owner_id == owner_id))
    session.execute(delete(TasteEdit).where(TasteEdit.owner_id == owner_id))
    session.flush()
