"""A person's taste as serving asks for it."""

from datetime import datetime

from sqlalchemy.orm import Session

from recommender.taste.known_taste import known_taste
from recommender.taste.taste import Taste


def taste_of(session: Session, owner_id: str, now: datetime) -> Taste:
    """What is known of the owner's taste; the same all day for the same signals, edits and profile."""
    return known_taste(session, owner_id, now).taste
