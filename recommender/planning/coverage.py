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

        Nearest is what most looks lack that lack two items; where there are none, three.
        """
        missing = self.missing(chosen)
        made = np.zeros(self.total, bool)
        made[self.keys[missing == 0]] = True
        wanted: list[Rows] = []
        for lack in (1, 2, 3):
            wanted.append(self._lacked(chosen, (missing == lack) & ~made[self.keys]))
            if lack > 1 and wanted[-1][welcome].any():
                break
        order = np.lexsort([np.arange(self.count), *(-each for each in reversed(wanted)), ~welcome])
        return int(order[0])

    def best_exchange(self, chosen: Mask, fixed: Mask, welcome: Mask) -> Exchange | None:
        """The exchange of one chosen item, not a fixed one, that gains the most; None where nothing gains.

        Only looks that lack one item at most can be made by an exchange, so all exchanges are counted at
        once: (key) and (key, item that comes) against every item that may leave.
        """
        free, missing = np.flatnonzero(chosen & ~fixed), self.missing(chosen)
        near = np.flatnonzero(missing == 1)
        lacking = self._lacking(chosen, near)
        near, lacking = near[welcome[lacking]], lacking[welcome[lacking]]
        if not len(free) or not len(near):
            return None
        comes, gains = self._gains(np.flatnonzero(missing == 0), near, lacking, free)
        best = np.unravel_index(int(gains.argmax()), gains.shape)
        if gains[best] <= 0:
            return None
        return Exchange(int(gains[best]), int(free[best[1]]), int(comes[best[0]]))

    def _gains(self, whole: Rows, near: Rows, lacking: Rows, free: Rows) -> tuple[Rows, Rows]:
        """The items that may come, and what each gains for each that leaves: -> (items,), (items, free).

        `whole` and `near` are the looks that lack nothing and one item, `lacking` is that item.
        """
        keys, key_of = np.unique(self.keys[whole], return_inverse=True)
        lost = ~self._outlives(whole, key_of, len(keys), free)
        opens = np.ones((self.total, len(free)), bool)
        opens[keys] = lost
        pairs, pair_of = np.unique(lacking * self.total + self.keys[near], return_inverse=True)
        items, pair_keys = np.divmod(pairs, self.total)
        makes = self._outlives(near, pair_of, len(pairs), free) & opens[pair_keys]
        comes, starts = np.unique(items, return_index=True)
        return comes, np.add.reduceat(makes, starts, axis=0, dtype=np.intp) - lost.sum(axis=0)

    def _outlives(self, looks: Rows, group_of: Rows, groups: int, free: Rows) -> Mask:
        """Which groups of looks still have one when an item leaves: -> (groups, free items)."""
        place = np.full(self.count + 1, len(free), np.intp)
        place[free] = np.arange(len(free))
        width = len(free) + 1
        held = group_of[:, None] * width + place[self.rows[looks]]
        with_item = np.bincount(held.ravel(), minlength=groups * width).reshape(groups, width)
        size = np.bincount(group_of, minlength=groups)
        return np.asarray(with_item[:, : len(free)] < size[:, None], bool)

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
