"""How well tastes foretell what people liked in the last days, each person learned of as serving does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from recommender.taste.counted import counted
from recommender.taste.edits import weights_of
from recommender.taste.item_traits import Row
from recommender.taste.learn import learn
from recommender.taste.taste import Taste
from recommender.user_model.serving import expected
from recommender.user_model.user_model import UserModel
from training.refit.person_record import PersonRecord

# This share of all signals is left out, in whole days.
SHARE = 0.15
# More items of others than this are drawn by chance.
OTHERS = 300


@dataclass(frozen=True)
class Question:
    """A person as they were known, the items they then came to like, and items that they never liked."""

    person: PersonRecord
    liked: Sequence[Row]
    others: Sequence[Row]


def last_days(people: Sequence[PersonRecord]) -> datetime | None:
    """The first moment of the days left out; None where all signals are of one day."""
    times = sorted(signal.at for person in people for signal in person.signals)
    if not times:
        return None
    day = times[int((1 - SHARE) * len(times))].replace(hour=0, minute=0, second=0, microsecond=0)
    return day if times[0] < day else None


def questions(people: Sequence[PersonRecord], moment: datetime, seed: int = 0) -> list[Question]:
    """One for everybody who did something before that moment and came to like something after it."""
    random = np.random.default_rng(seed)
    rows = {signal.item_id: _row(signal.traits) for person in people for signal in person.signals}
    asked = []
    for person in people:
        liked = {signal.item_id for signal in person.liked}
        before = {signal.item_id for signal in person.before(moment).liked}
        later, others = sorted(liked - before), sorted(set(rows) - liked)
        drawn = random.permutation(len(others))[:OTHERS].tolist()
        if later and others and person.before(moment).signals:
            known = [rows[item] for item in later], [rows[others[row]] for row in drawn]
            asked.append(Question(person.before(moment), *known))
    return asked


def aucs(asked: Sequence[Question], now: datetime, model: UserModel | None) -> NDArray[np.float64]:
    """For each question the chance that something liked comes before something else: (questions,)."""
    return np.array([_auc(question, now, model) for question in asked], np.float64)


def _auc(question: Question, now: datetime, model: UserModel | None) -> float:
    person = question.person
    prior = expected(model, person.answers) if model else {}
    learned = learn(counted(person.signals, now), prior, weights_of(person.edits))
    taste = Taste(learned.weights, learned.others)
    scores = [taste.score(row) for row in (*question.liked, *question.others)]
    liked, others = len(question.liked), len(question.others)
    ranks = rankdata(scores)[:liked].sum()
    return float((ranks - liked * (liked + 1) / 2) / (liked * others))


def _row(traits: Sequence[Mapping[str, object]]) -> Row:
    return tuple((str(each["name"]), float(str(each["share"]))) for each in traits)
