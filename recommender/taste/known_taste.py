"""Everything known of a person's taste: for serving, and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from recommender.taste.counted import counted, hidden_in
from recommender.taste.edits import edits_of, weights_of
from recommender.taste.learn import learn
from recommender.taste.said_taste import SaidTrait, said_taste, sentence
from recommender.taste.signals import signals_of
from recommender.taste.taste import Taste


@dataclass(frozen=True)
class KnownTaste:
    """A taste for serving, and what of it is certain enough to be said."""

    taste: Taste
    said: Sequence[SaidTrait]

    @property
    def words(self) -> str:
        """The taste in one line; empty where nothing is certain."""
        return sentence(self.said)


def known_taste(session: Session, owner_id: str, now: datetime) -> KnownTaste:
    """What is known of the owner; the same all day for the same signals, edits and profile."""
    signals, edits = signals_of(session, owner_id), edits_of(session, owner_id)
    evidence = counted(signals, now)
    learned = learn(evidence, {}, weights_of(edits))
    taste = Taste(learned.weights, learned.others, hidden_in(signals))
    return KnownTaste(taste, said_taste(signals, evidence, learned, edits))
