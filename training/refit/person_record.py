"""Reads what everybody in the store did and told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from recommender.taste.edits import edits_of
from recommender.taste.profile import answers_of
from recommender.taste.signal_kinds import KINDS
from recommender.user_model.serving import Answers
from wardrobe.person_models import Signal


@dataclass(frozen=True)
class PersonRecord:
    """One person: `signals` oldest first, what they told (`answers`), what they said of traits (`edits`)."""

    owner_id: str
    signals: Sequence[Signal]
    answers: Answers
    edits: Mapping[str, str]

    def before(self, moment: datetime) -> "PersonRecord":
        """The same person, as they were known then."""
        return replace(self, signals=[each for each in self.signals if each.at < moment])

    @property
    def liked(self) -> list[Signal]:
        """The signals that speak for an item."""
        return [each for each in self.signals if KINDS[each.kind].liked]


def read_people(session: Session) -> list[PersonRecord]:
    """Everybody who did anything, by owner."""
    query = select(Signal).order_by(Signal.owner_id, Signal.at, Signal.id)
    listed = groupby(session.scalars(query).all(), key=lambda signal: signal.owner_id)
    return [
        PersonRecord(owner, list(signals), answers_of(session, owner), edits_of(session, owner))
        for owner, signals in listed
    ]


def people_before(people: Sequence[PersonRecord], moment: datetime) -> list[PersonRecord]:
    """Everybody as they were known then, without those of whom nothing was."""
    known = [person.before(moment) for person in people]
    return [person for person in known if person.signals]
