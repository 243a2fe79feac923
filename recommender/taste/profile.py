"""What a person may tell about themselves, all of it optional; answers of our own only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from recommender.context.asked import MODESTIES, OCCASIONS, WARMTHS
from wardrobe.person_models import Profile

Answer = str | list[str]
LONGEST = 20


@dataclass(frozen=True)
class Question:
    """One question: its words, and the answers to choose from; without answers it is free text."""

    words: str
    answers: tuple[str, ...] = ()
    several: bool = False


# Body types are those that the people of the rentals named; occasion, warmth and modesty are a context's.
QUESTIONS: Mapping[str, Question] = {
    "body_type": Question(
        "Body type",
        ("hourglass", "pear", "apple", "athletic", "petite", "full bust", "straight & narrow"),
    ),
    "age_band": Question("Age", ("under 25", "25-34", "35-44", "45-54", "55 and over")),
    "size": Question("Usual size"),
    "occasions": Question(
        "What you dress for",
        OCCASIONS,
        several=True,
    ),
    "warmth": Question("Warmth", WARMTHS),
    "modesty": Question("Modesty", MODESTIES),
}


class ProfileError(ValueError):
    """An answer that cannot be taken; `field` says to which question."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(f"{field}: {detail}")
        self.field = field


def answers_of(session: Session, owner_id: str) -> dict[str, Answer]:
    """What the owner told; empty where they told nothing."""
    stored = session.get(Profile, owner_id)
    return dict(stored.answers) if stored else {}


def answer(
    session: Session, owner_id: str, answers: Mapping[str, Answer | None], now: datetime
) -> dict[str, Answer]:
    """Take answers, forget those that are None or empty; -> all answers now. Raises ProfileError."""
    told = answers_of(session, owner_id) | {name: _checked(name, each) for name, each in answers.items()}
    kept = {name: told[name] for name in QUESTIONS if told.get(name)}
    session.merge(Profile(owner_id=owner_id, answers=kept, changed_at=now))
    session.flush()
    return {name: each for name, each in kept.items() if each}


def forget_profile(session: Session, owner_id: str) -> None:
    """Forget everything that the owner told."""
    stored = session.get(Profile, owner_id)
    if stored is not None:
        session.delete(stored)
        session.flush()


def _checked(name: str, given: Answer | None) -> Answer | None:
    if name not in QUESTIONS:
        raise ProfileError(name, f"no such question; known: {', '.join(QUESTIONS)}")
    if not given:
        return None
    return _several(name, given) if QUESTIONS[name].several else _one(name, given)


def _one(name: str, given: Answer) -> str:
    if not isinstance(given, str):
        raise ProfileError(name, "takes one answer, not several")
    return _known(name, given)


def _several(name: str, given: Answer) -> list[str]:
    listed: Sequence[str] = [given] if isinstance(given, str) else given
    return list(dict.fromkeys(_known(name, each) for each in listed))


def _known(name: str, given: str) -> str:
    said = given.strip()
    answers = QUESTIONS[name].answers
    if answers and said not in answers:
        raise ProfileError(name, f"{said!r} is no answer; choose from: {', '.join(answers)}")
    if len(said) > LONGEST:
        raise ProfileError(name, f"has at most {LONGEST} characters, not {len(said)}")
    return said
