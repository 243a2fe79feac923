"""Plants wrong labels in a feed, so that finding them can be measured."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.intp]

SHARE = 0.05


@dataclass(frozen=True)
class Swapped:
    """The words of all rows after the swap, and the rows that were swapped."""

    words: tuple[str | None, ...]
    rows: Rows


def swap_labels(
    words: Sequence[str | None], rows: Rows, random: np.random.Generator, like_the_shop: bool = False
) -> Swapped:
    """Swap a twentieth of the words in `rows` for other ones, at random.

    Other words are drawn evenly from all of the shop's, or, with `like_the_shop`, as often as it uses them:
    then they are mostly of common classes, which are harder to tell apart.
    """
    stated = np.array([row for row in rows if words[int(row)] is not None], np.intp)
    chosen = random.permutation(stated)[: round(SHARE * len(stated))]
    used = [word for word in words if word is not None]
    pool = used if like_the_shop else sorted(set(used))
    changed = list(words)
    for row in chosen:
        others = [word for word in pool if word != words[int(row)]]
        changed[int(row)] = others[int(random.integers(len(others)))]
    return Swapped(tuple(changed), np.sort(chosen))
