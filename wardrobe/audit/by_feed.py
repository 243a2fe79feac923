"""Turns a feed's evidence about its own words into suspicions."""

from collections.abc import Sequence

import numpy as np

from wardrobe.audit.catalogue_row import CatalogueRow, Suspicion
from wardrobe.audit.evidence import EVIDENCE
from wardrobe.audit.feed_judge import FeedJudge
from wardrobe.audit.leave_one_out import Rows
from wardrobe.audit.stated import Stated
from wardrobe.audit.suspicion_model import Weights

# From so many rows on, a feed can be judged by its own.
LEAST_ROWS = 200
_SAYS_OTHERWISE = EVIDENCE.index("title names another")
_PICTURE_OTHER = EVIDENCE.index("picture other")


def suspicions_by_feed(judge: FeedJudge, field: str, weights: Weights) -> list[Suspicion]:
    """Suspicions about one field of all rows, those that reach the threshold."""
    said = judge.stated(field)
    evidence = judge.evidence(said)
    sureness = weights.sureness(evidence.table)
    told = np.flatnonzero((sureness >= weights.threshold) & (said.labels >= 0))
    return [
        Suspicion(
            row=int(row),
            field=field,
            stated=judge.rows[row].words[field],
            seen=said.words[evidence.best[row]],
            sureness=float(sureness[row]),
            why=_why(judge, said, int(row), int(evidence.best[row]), evidence.table[row]),
            evidence=tuple(float(value) for value in evidence.table[row]),
        )
        for row in told
    ]


def _why(judge: FeedJudge, said: Stated, row: int, best: int, evidence: Rows) -> str:
    share = float(np.exp(evidence[_PICTURE_OTHER]))
    why = f"the picture looks like {said.words[best]} elsewhere in this feed ({share:.0%})"
    if evidence[_SAYS_OTHERWISE]:
        named = ", ".join(sorted(judge.named(said.field)[row]))
        why += f"; the title says {named}"
    return why


def enough(rows: Sequence[CatalogueRow], field: str) -> bool:
    """Whether so many rows state a field that they can judge each other."""
    return sum(field in row.words for row in rows) >= LEAST_ROWS
