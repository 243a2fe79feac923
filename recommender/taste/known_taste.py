"""Everything known of a person's taste: for serving, and in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from sqlalchemy.orm import Session

from recommender.taste.counted import counted, hidden_in
from recommender.taste.edits import edits_of, weights_of
from recommender.taste.item_traits import FIELDS
from recommender.taste.learn import Evidence, Learned, learn
from recommender.taste.profile import answers_of
from recommender.taste.said_taste import SaidTrait, said_taste, sentence
from recommender.taste.signals import signals_of
from recommender.taste.taste import Taste
from recommender.user_model.serving import Answers, population_prior
from wardrobe.person_models import Signal


@dataclass(frozen=True)
class KnownTaste:
    """A taste for serving; what of it is certain enough to be said is found when it is asked for."""

    taste: Taste
    learned: Learned
    signals: Sequence[Signal]
    evidence: Sequence[Evidence]
    edits: Mapping[str, str]

    @cached_property
    def said(self) -> Sequence[SaidTrait]:
        """What the person said, then what is certain of what was learned."""
        return said_taste(self.signals, self.evidence, self.learned, self.edits)

    @property
    def words(self) -> str:
        """The taste in one line; empty where nothing is certain."""
        return sentence(self.said)


def known_taste(
    session: Session, owner_id: str, now: datetime, home: Path | None = None, until: datetime | None = None
) -> KnownTaste:
    """What is known of the owner; the same all day for the same signals, edits and profile.

    Where a model of many people's tastes serves in `home`, learning starts from what people with the same
    answers like. Of somebody who told and did nothing, nothing is assumed. With `until` nothing is learned
    from what they did later; what they hid is hidden all the same.
    """
    signals, edits = signals_of(session, owner_id), edits_of(session, owner_id)
    answers = answers_of(session, owner_id)
    prior = _prior(home, answers) if home and (signals or edits or answers) else {}
    evidence = counted([each for each in signals if until is None or each.at <= until], now)
    learned = learn(evidence, prior, weights_of(edits))
    taste = Taste(learned.weights, learned.others, hidden_in(signals))
    return KnownTaste(taste, learned, signals, evidence, edits)


def _prior(home: Path, answers: Answers) -> dict[str, float]:
    """What people like this one like, trait by trait; what the model knows beside traits is left out."""
    liking = population_prior(home, answers)
    return {name: weight for name, weight in liking.items() if name.partition(":")[0] in FIELDS}
