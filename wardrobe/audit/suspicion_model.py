"""Weighs evidence: how likely is the shop's word for a field wrong?"""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from scipy.special import expit

from compatibility.artifact import load_artifact
from wardrobe.audit.evidence import EVIDENCE
from wardrobe.audit.leave_one_out import Rows

JUDGED = ("type", "colour")
PICTURE = ", picture only"


@dataclass(frozen=True)
class Weights:
    """A logistic model of one field: evidence (rows, EVIDENCE) -> probability that the word is wrong.

    From `threshold` on a row is told as a suspicion.
    """

    slopes: Rows
    offset: float
    threshold: float

    def sureness(self, evidence: Rows) -> Rows:
        """Probability that the stated word is wrong: (rows, EVIDENCE) -> (rows,)."""
        return np.asarray(expit(evidence @ self.slopes + self.offset), np.float32)


@dataclass(frozen=True)
class SuspicionModel:
    """One logistic model for each field that is audited by the feed's own rows.

    `type, picture only` is the one that leaves titles out: for measuring what pictures alone tell.
    """

    fields: dict[str, Weights]
    decay: float
    version: str

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Load a fitted model. Raises ArtifactError, or ValueError for one of other evidence."""
        tensors, card = load_artifact(folder)
        if tuple(card["evidence"]) != EVIDENCE:
            raise ValueError(f"{folder}: fitted on other evidence; fit it again with `ensemble fit audit`")
        fields = {
            field: Weights(tensors[f"{field}.slopes"], float(tensors[f"{field}.offset"][0]), threshold)
            for field, threshold in card["thresholds"].items()
        }
        return cls(fields, float(card["decay"]), card["version"])


def default_suspicion_folder() -> Path:
    """Where the shipped model lies."""
    return Path(__file__).parent / "models" / "suspicion"
