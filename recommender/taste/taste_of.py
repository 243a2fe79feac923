"""A person's taste as serving asks for it."""

from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from recommender.taste.known_taste import known_taste
from recommender.taste.taste import Taste


def taste_of(
    session: Session, owner_id: str, now: datetime, home: Path | None = None, until: datetime | None = None
) -> Taste:
    """What is known of the owner's taste; see known_taste."""
    return known_taste(session, owner_id, now, home, until).taste
