"""Finds the questions that the served scorer answers most wrongly, and the kinds of garment it errs on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.family_rows import family_of
from compatibility.metrics import right_answers
from compatibility.pair_list import pairs_with_answers
from compatibility.pair_scorer import PairScorer
from training.readers.outfit_data import OutfitData, Question
from training.scorer_export import scorer_rater

FEWEST_QUESTIONS = 60


@dataclass(frozen=True)
class WrongAnswer:
    """A question whose `chosen` answer scored above the right one by `lead`, in probability."""

    question: Question
    chosen: int
    lead: float


@dataclass(frozen=True)
class FamilyFigures:
    """How often the missing item was found where it was of this family, in %."""

    family: str
    questions: int
    fitb: float


def answer_scores(
    scorer: PairScorer, vectors: Mapping[str, Vectors], data: OutfitData, split: str
) -> NDArray[np.float64]:
    """The mean pair score of each answer with its question's items: -> (questions, answers)."""
    questions = data.questions[split]
    answers = np.array([one.answers for one in questions], np.int64)
    pairs = pairs_with_answers([one.question for one in questions], answers)
    rate = scorer_rater(scorer, vectors, data.types())
    return np.asarray(pairs.means(rate(pairs.left, pairs.right)), np.float64).reshape(answers.shape)


def most_wrong(
    probabilities: NDArray[np.float64], questions: Sequence[Question], count: int
) -> list[WrongAnswer]:
    """The widest leads of wrong answers, at most one an outfit: (questions, answers) -> at most `count`."""
    right = np.array([one.correct for one in questions])
    lead = probabilities.max(axis=1) - probabilities[np.arange(len(right)), right]
    found: dict[str, WrongAnswer] = {}
    for row in np.argsort(-lead, kind="stable").tolist():
        if lead[row] <= 0 or len(found) == count:
            break
        one = questions[row]
        found.setdefault(one.outfit, WrongAnswer(one, int(probabilities[row].argmax()), float(lead[row])))
    return list(found.values())


def right_by_family(
    scores: NDArray[np.float64], questions: Sequence[Question], types: Sequence[str]
) -> list[FamilyFigures]:
    """Fill-in-the-blank accuracy by the family of the missing item, worst first; rare ones left out."""
    credits = right_answers(scores, [one.correct for one in questions])
    family = np.array([family_of(types[one.answers[one.correct]]) for one in questions])
    kinds, counts = np.unique(family, return_counts=True)
    often = zip(kinds[counts >= FEWEST_QUESTIONS], counts[counts >= FEWEST_QUESTIONS], strict=True)
    told = [
        FamilyFigures(str(kind), int(count), round(float(100 * credits[family == kind].mean()), 1))
        for kind, count in often
    ]
    return sorted(told, key=lambda one: one.fitb)
