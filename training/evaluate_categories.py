"""Measures category-only baselines on Maryland Polyvore's two published test files."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.metrics import right_answers
from training.bootstrap import intervals
from training.category_baselines import CategoryCounts, CategoryRater, category_raters
from training.measure import Measured
from training.readers.maryland import UNKNOWN, CategoryData, CategoryQuestion, read_maryland


def evaluate_categories(folder: Path) -> dict[str, Any]:
    """Measure on every question and example: -> what `ensemble evaluate categories --json` prints.

    `served` is null: a scorer of pictures cannot be measured where there are none. Every baseline is also
    measured on the questions and examples whose every category is told. Raises MalformedDataError.
    """
    data = read_maryland(folder)
    known = _known_part(data)
    raters = category_raters(CategoryCounts(data.train))
    measured = {name: category_measure(rate, data) for name, rate in raters.items()}
    measured |= {f"{name}, all told": category_measure(rate, known) for name, rate in raters.items()}
    return {
        "served": None,
        "others": {name: one.figures() for name, one in measured.items()},
        "data": {**_described(data), "all told": _described(known)},
        "seeds": [],
        "intervals": {name: intervals(one) for name, one in measured.items()},
        "versions": {},
    }


def category_measure(rate: CategoryRater, data: CategoryData) -> Measured:
    """Answer every question and score every example.

    The published protocol: the answer stands in the blank, the outfit keeps its order, and all of both files
    counts. Where nothing is known of an outfit, it gets the mean score of the others.
    """
    answers = [rate(_completed(one, answer)) for one in data.questions for answer in one.answers]
    scores = _filled(np.array(answers, np.float64)).reshape(len(data.questions), -1)
    return Measured(
        credits=right_answers(scores, [one.correct for one in data.questions]),
        outfits=tuple(one.outfit for one in data.questions),
        means=_filled(np.array([rate(one.categories) for one in data.examples], np.float64)),
        labels=np.array([one.label for one in data.examples], np.int64),
    )


def _completed(one: CategoryQuestion, answer: int) -> tuple[int, ...]:
    return (*one.question[: one.blank], answer, *one.question[one.blank :])


def _filled(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    told = ~np.isnan(scores)
    return np.where(told, scores, scores[told].mean() if told.any() else 0.0)


def _known_part(data: CategoryData) -> CategoryData:
    questions = (one for one in data.questions if UNKNOWN not in (*one.question, *one.answers))
    examples = (one for one in data.examples if UNKNOWN not in one.categories)
    return CategoryData(data.train, tuple(questions), tuple(examples))


def _described(data: CategoryData) -> dict[str, int]:
    return {
        "train_outfits": len(data.train),
        "questions": len(data.questions),
        "examples": len(data.examples),
        "worn": sum(one.label for one in data.examples),
    }
