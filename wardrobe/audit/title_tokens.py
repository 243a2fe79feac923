"""Turns titles into rows of a table: which of the feed's own words each of them has."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from wardrobe.audit.leave_one_out import Rows
from wardrobe.vocabulary.word_forms import tokens

# A word of one title teaches nothing; beyond so many words the table is too wide to be solved quickly.
LEAST_TITLES, MOST_WORDS = 2, 1500


def title_table(titles: Sequence[str]) -> Rows:
    """One column a word or pair of neighbouring words, rows of length 1: (titles) -> (titles, words)."""
    said = [_terms(title) for title in titles]
    counts = Counter(term for terms in said for term in terms)
    kept = [term for term, count in counts.most_common(MOST_WORDS) if count >= LEAST_TITLES]
    columns = {term: column for column, term in enumerate(kept)}
    table = np.zeros((len(titles), len(kept)), np.float32)
    for row, terms in enumerate(said):
        table[row, [columns[term] for term in terms if term in columns]] = 1.0
    scaled: Rows = table / np.maximum(np.sqrt(table.sum(axis=1, keepdims=True)), np.float32(1.0))
    return scaled


def _terms(title: str) -> frozenset[str]:
    words = tokens(title)
    pairs = (f"{left} {right}" for left, right in pairwise(words))
    return frozenset((*words, *pairs))
