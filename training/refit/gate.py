"""The gate before a new model of tastes: it must not be worse than what serves, nor than none at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from recommender.user_model.user_model import UserModel
from training.refit.held_out import Question, aucs

# Fewer who liked something new in the last days cannot tell two models apart.
ASKED = 10


@dataclass(frozen=True)
class Verdict:
    """Mean AUC over people of the new model, of the one that serves (None without one) and of none."""

    new: float
    serving: float | None
    none: float
    people: int

    @property
    def passed(self) -> bool:
        return self.new >= max(self.none, self.serving or 0.0)

    @property
    def words(self) -> str:
        """What was compared, in one line."""
        serving = "" if self.serving is None else f"{self.serving:.3f} with the model that serves, "
        return (
            f"of {self.people} people, what they liked in the last days comes before other things with "
            f"probability {self.new:.3f}, {serving}{self.none:.3f} with none"
        )


def judge(asked: Sequence[Question], moment: datetime, new: UserModel, serving: UserModel | None) -> Verdict:
    """Ask all three the same questions, everybody as they were known at that moment."""
    reached = [float(aucs(asked, moment, model).mean()) for model in (new, None)]
    old = float(aucs(asked, moment, serving).mean()) if serving else None
    return Verdict(reached[0], old, reached[1], len(asked))
