"""Measures anything that rates pairs of items, or whole outfits, on questions and examples."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from compatibility.metrics import right_answers, roc_auc
from compatibility.pair_list import pairs_with_answers, pairs_within
from training.readers.outfit_data import Example, Question

Rows = NDArray[np.int64]
# (pairs,), (pairs,) row numbers of items -> (pairs,) scores
PairRater = Callable[[Rows, Rows], ArrayLike]
# (outfits) of row numbers of items -> (outfits,) scores
OutfitRater = Callable[[Sequence[Sequence[int]]], ArrayLike]
PAIRS_AT_ONCE = 65_536
OUTFITS_AT_ONCE = 4_096


@dataclass(frozen=True)
class Measured:
    """One rater's results: `credits` (questions,), `means` (examples,) scores of outfits, and the truth."""

    credits: NDArray[np.float64]
    outfits: tuple[str, ...]
    means: NDArray[np.float64]
    labels: NDArray[np.int64]

    @property
    def fitb(self) -> float:
        """Fill-in-the-blank accuracy in %."""
        return float(100 * self.credits.mean())

    @property
    def auc(self) -> float:
        """Area under the ROC curve of worn against thrown-together outfits."""
        return roc_auc(self.labels, self.means)

    def figures(self) -> dict[str, float]:
        """Both, rounded as they are reported."""
        return {"fitb": round(self.fitb, 2), "auc": round(self.auc, 4)}


def measure(rate: PairRater, questions: Sequence[Question], examples: Sequence[Example]) -> Measured:
    """Let a rater answer the questions and score the examples; an outfit scores the mean over its pairs."""
    answers = np.array([question.answers for question in questions], np.int64)
    asked = pairs_with_answers([question.question for question in questions], answers)
    outfits = pairs_within([example.items for example in examples])
    scores = asked.means(_in_parts(rate, asked.left, asked.right)).reshape(answers.shape)
    return Measured(
        credits=right_answers(scores, [question.correct for question in questions]),
        outfits=tuple(question.outfit for question in questions),
        means=outfits.means(_in_parts(rate, outfits.left, outfits.right)),
        labels=np.array([example.label for example in examples], np.int64),
    )


def measure_outfits(
    rate: OutfitRater, questions: Sequence[Question], examples: Sequence[Example]
) -> Measured:
    """Let a rater of whole outfits answer the same questions: an answer scores as the outfit it completes."""
    completed = [(*one.question, answer) for one in questions for answer in one.answers]
    scores = _rated(rate, completed).reshape(len(questions), -1)
    return Measured(
        credits=right_answers(scores, [question.correct for question in questions]),
        outfits=tuple(question.outfit for question in questions),
        means=_rated(rate, [example.items for example in examples]),
        labels=np.array([example.label for example in examples], np.int64),
    )


def _rated(rate: OutfitRater, outfits: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    starts = range(0, len(outfits), OUTFITS_AT_ONCE)
    parts = [rate(outfits[at : at + OUTFITS_AT_ONCE]) for at in starts]
    return np.concatenate([np.asarray(part, np.float64) for part in parts])


def _in_parts(rate: PairRater, left: Rows, right: Rows) -> NDArray[np.float64]:
    starts = range(0, len(left), PAIRS_AT_ONCE)
    parts = [rate(left[at : at + PAIRS_AT_ONCE], right[at : at + PAIRS_AT_ONCE]) for at in starts]
    return np.concatenate([np.asarray(part, np.float64) for part in parts])
