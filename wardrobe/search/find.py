"""Finds items: by picture, by words, by both, or like a given one but for something."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from wardrobe.search.columns import ItemColumns
from wardrobe.search.conditions import Levels, levels_of
from wardrobe.search.evidence import Evidence, evidence_for
from wardrobe.search.narrowing import narrow
from wardrobe.search.question import Question
from wardrobe.search.reasons import kept_reasons, picture_reason, reasons_for
from wardrobe.search.spaces import SearchSpaces

# Scores are compared to this many digits: a library may add numbers up in another order.
DIGITS = 5


@dataclass(frozen=True)
class Hit:
    """One item found, by its row; the cosines are None where there was no picture, or no words."""

    row: int
    verdict: str | None
    picture_cosine: float | None
    text_cosine: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What was found, best first; what was relaxed on the way; what to loosen where nothing was found."""

    hits: tuple[Hit, ...]
    relaxed: tuple[str, ...]
    loosen: tuple[str, ...]
    searched: int


def find(columns: ItemColumns, spaces: SearchSpaces, question: Question) -> Found:
    """The best items for a question, best first; the same every time, ties in the order of ids."""
    levels = levels_of(columns, question.all_filters, question.words.prices)
    narrowed = narrow(levels, question.conditions, question.limit + len(question.leave_out))
    evidence = evidence_for(columns, spaces, question)
    score = np.round(evidence.score[narrowed.rows], DIGITS)
    order = np.lexsort((narrowed.rows, -score, narrowed.tiers))
    rows = [int(row) for row in narrowed.rows[order] if columns.ids[row] not in question.leave_out]
    hits = _Hits(columns, spaces, question, evidence, levels)
    return Found(tuple(map(hits.of, rows[: question.limit])), narrowed.relaxed, narrowed.loosen, len(columns))


@dataclass(frozen=True)
class _Hits:
    """Tells of one row after the other why it was found."""

    columns: ItemColumns
    spaces: SearchSpaces
    question: Question
    evidence: Evidence
    levels: Levels

    def of(self, row: int) -> Hit:
        picture, text = self.evidence.picture, self.evidence.text
        cosine = None if picture is None else round(float(picture[row]), DIGITS)
        # Something that was asked to be changed cannot be the same.
        verdict = None if cosine is None or self.question.kept else self.spaces.look.verdict(cosine)
        return Hit(
            row=row,
            verdict=verdict,
            picture_cosine=cosine,
            text_cosine=None if text is None else round(float(text[row]), DIGITS),
            reasons=tuple(self._reasons(row, verdict, cosine)),
        )

    def _reasons(self, row: int, verdict: str | None, cosine: float | None) -> Iterator[str]:
        words = self.columns.words[row]
        if cosine is not None:
            yield picture_reason(verdict, cosine)
        yield from reasons_for(words, self.question.conditions, self.levels[:, row].tolist())
        yield from kept_reasons(words, self.question.kept)
        there = [word for word in self.question.words.plain if word in self.columns.title_words[row]]
        if there:
            yield f"its title says {', '.join(there)}"
