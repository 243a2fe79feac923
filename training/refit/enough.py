"""Whether there is enough to fit tastes on, and anything that the serving model has not seen."""

from collections.abc import Sequence
from pathlib import Path

from compatibility.artifact import ArtifactError, load_artifact
from recommender.user_model.promotion import read_pointer
from training.refit.person_record import PersonRecord

# With fewer, chance decides: so many signals make a person count, and so many such people are needed.
SIGNALS_EACH, PEOPLE = 5, 20


def wanting(people: Sequence[PersonRecord], models: Path) -> str:
    """Why no fit is worth its time, in words; empty where one is."""
    counted = sum(len(person.signals) >= SIGNALS_EACH for person in people)
    if counted < PEOPLE:
        return (
            f"{counted} {'person has' if counted == 1 else 'people have'} {SIGNALS_EACH} signals or more: "
            f"{PEOPLE} are needed; until then everybody's taste is learned from their own signals alone"
        )
    if seen(people) == _seen_by_serving(models):
        return "nothing new since the model that serves was fitted"
    return ""


def seen(people: Sequence[PersonRecord]) -> str:
    """What tells this state of the signals from another: how many, and which is the last."""
    ids = [signal.id for person in people for signal in person.signals]
    return f"{len(ids)} to {max(ids, default='none')}"


def _seen_by_serving(models: Path) -> str | None:
    serving = read_pointer(models).serving
    try:
        return load_artifact(models / serving)[1].get("seen") if serving else None
    except ArtifactError:
        # A damaged one has seen nothing that is of use.
        return None
