"""What a person says of their own taste: it outweighs whatever was learned."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from recommender.taste.item_traits import Trait
from wardrobe.person_models import TasteEdit

LIKES, AVOIDS, IGNORED = "likes", "avoids", "ignored"
# The log-odds that a word of theirs is worth; learning seldom goes beyond 1.
STANCES = {LIKES: 1.5, AVOIDS: -1.5, IGNORED: 0.0}
LONGEST = 80


def edits_of(session: Session, owner_id: str) -> dict[str, str]:
    """What the owner said: trait -> stance, by the alphabet."""
    query = select(TasteEdit).where(TasteEdit.owner_id == owner_id).order_by(TasteEdit.trait)
    return {each.trait: each.stance for each in session.scalars(query)}


def weights_of(edits: Mapping[str, str]) -> dict[str, float]:
    """What the stances are worth in the score: trait -> log-odds."""
    return {trait: STANCES[stance] for trait, stance in edits.items()}


def say(session: Session, owner_id: str, trait: str, stance: str | None, now: datetime) -> None:
    """Take the owner's word for a trait, or with None forget it; raises ValueError for what is neither."""
    name = Trait.read(trait).name
    if stance is not None and stance not in STANCES:
        raise ValueError(f"{stance!r} is no stance; known: {', '.join(STANCES)}")
    if len(name) > LONGEST:
        raise ValueError(f"the name of a trait has at most {LONGEST} characters, not {len(name)}")
    if stance is None:
        own = (TasteEdit.owner_id == owner_id, TasteEdit.trait == name)
        session.execute(delete(TasteEdit).where(*own))
    else:
        session.merge(TasteEdit(owner_id=owner_id, trait=name, stance=stance, at=now))
    session.flush()
