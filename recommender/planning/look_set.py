"""The good looks of one table of items."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors

Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]
NOTHING = -1


@dataclass(frozen=True)
class LookSet:
    """Good looks, the most valuable first, as rows of a table of `count` items.

    `rows` (looks, 4): top or dress, bottom, footwear, outerwear; NOTHING where a look has none. `scores`
    (looks,) are probabilities that the items go together, `values` (looks,) the scores blended with liking
    and fit, `pulls` (looks,) what a plan adds up (see worth). `good` (looks,) says which reach the
    bar GOOD: all do, unless a lower one was asked for.
    `keys` (looks,) are equal for looks that count as the same (see different): in other clothes, another type
    of shoes or another family of outerwear a look is a different one.
    `left_out` says of items (id) why a hard rule keeps them out; `notes` what else has to be known.
    `cut` is true where there were more good looks than asked for.
    """

    count: int
    rows: Rows
    scores: Vectors
    values: Vectors
    pulls: Vectors
    good: Mask
    keys: Rows
    left_out: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    cut: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    def look(self, number: int) -> tuple[int, ...]:
        """The items of one look, as rows of the table."""
        return tuple(int(row) for row in self.rows[number] if row != NOTHING)

    def chosen(self, index: Rows) -> "LookSet":
        """Some of the looks, in the order asked for."""
        return replace(
            self,
            rows=self.rows[index],
            scores=self.scores[index],
            values=self.values[index],
            pulls=self.pulls[index],
            good=self.good[index],
            keys=self.keys[index],
        )

    @property
    def different(self) -> int:
        """How many different looks there are."""
        return len(np.unique(self.keys))

    def holds(self) -> Mask:
        """Which item is in which look: -> (looks, items)."""
        held = np.zeros((len(self), self.count + 1), bool)
        held[np.arange(len(self))[:, None], self.rows] = True
        return held[:, : self.count]
