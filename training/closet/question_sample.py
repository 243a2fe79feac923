"""Draws some test outfits, with all that is asked about them."""

from dataclasses import dataclass

import numpy as np

from training.readers.malformed import MalformedDataError
from training.readers.outfit_data import Example, OutfitData, Question


@dataclass(frozen=True)
class QuestionSample:
    """The questions of some outfits, the examples made of nothing but their items, and those items' rows."""

    questions: tuple[Question, ...]
    examples: tuple[Example, ...]
    rows: tuple[int, ...]


def question_sample(data: OutfitData, split: str, outfits: int, seed: int) -> QuestionSample:
    """The same outfits for the same seed; all of them when there are no more.

    Raises MalformedDataError when the sample holds no example of one of the two kinds.
    """
    names = list(dict.fromkeys(question.outfit for question in data.questions[split]))
    drawn = {names[row] for row in np.random.default_rng(seed).permutation(len(names))[:outfits]}
    questions = tuple(question for question in data.questions[split] if question.outfit in drawn)
    rows = {row for one in questions for row in (*one.question, *one.answers)}
    if drawn == set(names):
        rows |= data.rows_of(split)
    examples = tuple(example for example in data.examples[split] if rows.issuperset(example.items))
    if {example.label for example in examples} != {0, 1}:
        raise MalformedDataError(f"{outfits} outfits hold no example of one kind; take more of them")
    return QuestionSample(questions, examples, tuple(sorted(rows)))
