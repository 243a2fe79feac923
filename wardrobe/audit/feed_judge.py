"""Judges the stated types and colours of a whole feed by its own pictures and titles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder
from wardrobe.audit.catalogue_row import CatalogueRow
from wardrobe.audit.evidence import Evidence, gathered
from wardrobe.audit.leave_one_out import LeftOut, Rows
from wardrobe.audit.stated import Stated, stated, titled
from wardrobe.audit.title_tokens import title_table
from wardrobe.recognition.colour_head import colour_features
from wardrobe.vocabulary.shop_words import ShopWords

# Titles say plainly what they say: little has to be held back.
TITLE_DECAY = 1.0
# The encoder that is judged by. It was fitted on no shop's types or colours, so that no feed is known to it.
ENCODER = Lite1OutfitsEncoder.id


class FeedJudge:
    """Knows a feed's pictures and titles; asked about any field, and about other words for the same rows."""

    def __init__(
        self,
        rows: Sequence[CatalogueRow],
        vectors: Mapping[str, Vectors],
        dictionary: ShopWords,
        decay: float,
    ) -> None:
        self.rows = tuple(rows)
        self._features = colour_features(vectors, ENCODER)
        self._dictionary = dictionary
        self._decay = decay
        self._named: dict[str, list[frozenset[str]]] = {}

    def stated(self, field: str, words: Sequence[str | None] | None = None) -> Stated:
        """What the rows state, or would state if they said other words."""
        if words is None:
            return stated(self.rows, field, self._dictionary)
        pairs = zip(self.rows, words, strict=True)
        return stated([_saying(row, word, field) for row, word in pairs], field, self._dictionary)

    def evidence(self, said: Stated) -> Evidence:
        """The evidence on every row's word."""
        return gathered(said, self.pictures, self.titles, self.named(said.field))

    def named(self, field: str) -> list[frozenset[str]]:
        """What each title names of a field."""
        if field not in self._named:
            self._named[field] = [titled(row.title, field, self._dictionary) for row in self.rows]
        return self._named[field]

    @cached_property
    def pictures(self) -> LeftOut:
        """The rows, to be judged by what their pictures show."""
        return LeftOut(self._features, self._decay)

    @cached_property
    def titles(self) -> LeftOut:
        """The rows, to be judged by what their titles say."""
        return LeftOut(title_table([row.title for row in self.rows]), TITLE_DECAY)

    @property
    def features(self) -> Rows:
        """What the pictures are compared by: (rows, dim)."""
        return self._features


def _saying(row: CatalogueRow, word: str | None, field: str) -> CatalogueRow:
    others = {each: said for each, said in row.words.items() if each != field}
    return replace(row, words=others if word is None else {**others, field: word})


def stacked(vectors: Sequence[Mapping[str, Vectors]]) -> dict[str, Vectors]:
    """One table an encoder from the vectors of single items; empty for none."""
    return {name: np.stack([each[name] for each in vectors]) for name in (vectors[0] if vectors else ())}
