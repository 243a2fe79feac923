"""A person's taste, from what is stored about them."""

from datetime import datetime

from sqlalchemy.orm import Session

from recommender.taste.counted import counted, hidden_in
from recommender.taste.edits import edits_of, weights_of
from recommender.taste.learn import learn
from recommender.taste.signals import signals_of
from recommender.taste.taste import Taste


def taste_of(session: Session, owner_id: str, now: datetime) -> Taste:
    """What is known of the owner's taste; the same all day for the same signals, edits and profile."""
    signals = signals_of(session, owner_id)
    learned = learn(counted(signals, now), {}, weights_of(edits_of(session, owner_id)))
    return Taste(learned.weights, learned.others, hidden_in(signals))
