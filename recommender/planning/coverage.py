"""Counts the different looks that some items make, and what one item more or another would change."""

from dataclasses import dataclass

import numpy as np

from recommender.planning.look_set import Mask, Rows


@dataclass(frozen=True)
class Exchange:
    """One chosen item for another, and how many different looks that gains."""

    gain: int
    leaves: int
    comes: int


class Coverage:
    """The different looks (keys) of which some items make at least one.

    `rows` (looks, places) are items 0 to count - 1, or -1; `keys` (looks,) equal for looks that count once.
    A look counts only when all its items are there, so that the count is monotone but not submodular: the
    first shoes are worth nothing until there is something to wear above them.
    """

    def __init__(self, rows: Rows, keys: Rows, count: int) -> None:
        self.rows = rows
        self.count = count
        _, self.keys = np.unique(keys, return_inverse=True)
        self.total = int(self.keys.max(initial=-1)) + 1

    def missing(self, chosen: Mask) -> Rows:
        """How many items each look still lacks: (items,) -> (looks,)."""
        return np.asarray((~np.append(chosen, True))[self.rows].sum(axis=1), np.intp)

    def of(self, chosen: Mask) -> int:
        """How many different looks the chosen items make."""
        return len(np.unique(self.keys[self.missing(chosen) == 0]))

    def best_addition(self, chosen: Mask, welcome: Mask) -> int:
        """The welcome item that adds the most looks; ties to what is nearest to adding more, then the first.

        While nothing completes a look, that is what most looks lack that lack two items, then three.
        """
        missing = self.missing(chosen)
        made = np.zeros(self.total, bool)
        made[self.keys[missing == 0]] = True
        wanted = [self._lacked(chosen, (missing == lack) & ~made[self.keys]) for lack in (1, 2, 3)]
        order = np.lexsort([np.arange(self.count), *(-each for each in reversed(wanted)), ~welcome])
        return int(order[0])

    def best_exchange(self, chosen: Mask, fixed: Mask, welcome: Mask) -> Exchange | None:
        """The exchange of one chosen item, not a fixed one, that gains the most; None where nothing gains."""
        missing = self.missing(chosen)
        whole, near = np.flatnonzero(missing == 0), np.flatnonzero(missing == 1)
        lacks = self._lacking(chosen, near)
        pairs, pair_of = np.unique(lacks * self.total + self.keys[near], return_inverse=True)
        items, keys = np.divmod(pairs, max(self.total, 1))
        best = Exchange(0, -1, -1)
        for leaves in np.flatnonzero(chosen & ~fixed).tolist():
            made = self._made(whole[~self._holding(whole, leaves)])
            there = np.bincount(pair_of[~self._holding(near, leaves)], minlength=len(pairs)) > 0
            gains = np.bincount(items[there & ~made[keys] & welcome[items]], minlength=self.count)
            comes = int(gains.argmax())
            gain = int(made.sum() + gains[comes]) - len(np.unique(self.keys[whole]))
            best = max(best, Exchange(gain, leaves, comes), key=lambda each: each.gain)
        return best if best.gain > 0 else None

    def _made(self, looks: Rows) -> Mask:
        made = np.zeros(self.total, bool)
        made[self.keys[looks]] = True
        return made

    def _holding(self, looks: Rows, item: int) -> Mask:
        return np.asarray((self.rows[looks] == item).any(axis=1), bool)

    def _lacking(self, chosen: Mask, looks: Rows) -> Rows:
        """The one item that each of these looks lacks."""
        rows = self.rows[looks]
        return np.asarray(rows[(~np.append(chosen, True))[rows]], np.intp)

    def _lacked(self, chosen: Mask, looks: Mask) -> Rows:
        """In how many different ones of these looks each item is lacking: -> (items,)."""
        rows = self.rows[looks]
        lacking = (~np.append(chosen, True))[rows]
        look, place = np.nonzero(lacking)
        pairs = np.unique(rows[look, place] * self.total + self.keys[looks][look])
        return np.bincount(pairs // max(self.total, 1), minlength=self.count)
