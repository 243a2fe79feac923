"""How much speaks for each item: its picture, the words, its title, what it has kept."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from wardrobe.search.columns import ItemColumns
from wardrobe.search.filters import Filter, Level
from wardrobe.search.question import Question
from wardrobe.search.spaces import SearchSpaces

# What each sort of evidence counts for beside the cosine with a picture: cosines of texts are small, a title
# holds all or nothing of the words.
TEXT, TITLE, KEPT = 1.5, 0.5, 0.15
WORTH = {Level.SAYS: 1.0, Level.KIN: 0.5, Level.UNTOLD: 0.0, Level.OTHER: -1.0}

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Evidence:
    """Cosine with the picture and with the words, None where there were none, and all together: (items,)."""

    picture: Vectors | None
    text: Vectors | None
    score: Scores


def evidence_for(columns: ItemColumns, spaces: SearchSpaces, question: Question) -> Evidence:
    """Weigh every item of the columns for a question."""
    picture = text = None
    score = KEPT * _kept(columns, question.kept)
    if question.picture is not None:
        asked = spaces.look.place({name: vector[None] for name, vector in question.picture.items()})
        picture = columns.looks @ asked[0]
        score = score + picture
    if question.words.text:
        text = columns.meanings @ spaces.text.texts([question.words.text])[0]
        score = score + TEXT * text + TITLE * _in_title(columns, question.words.plain)
    return Evidence(picture, text, score)


def _kept(columns: ItemColumns, kept: Sequence[Filter]) -> Scores:
    """How many things are as they were, less those that are not."""
    rows = [[WORTH[each.level(words.values)] for words in columns.words] for each in kept]
    return np.asarray(np.array(rows, np.float64).reshape(len(rows), len(columns)).sum(axis=0))


def _in_title(columns: ItemColumns, plain: Sequence[str]) -> Scores:
    """The share of the words in no dictionary, rare ones weighing more, that a title holds: -> (items,)."""
    there = np.array([[word in title for title in columns.title_words] for word in plain], np.float64)
    there = there.reshape(len(plain), len(columns))
    rarity = np.log1p(len(columns) / (1 + there.sum(axis=1)))
    return np.asarray(rarity @ there / max(float(rarity.sum()), 1e-9))
