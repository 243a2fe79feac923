"""Lists every look of some pieces whose pair scores are high enough, by adding up all of them."""

from dataclasses import dataclass

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.planning.look_set import NOTHING, Rows
from recommender.planning.pieces import Pieces

UPPER, BOTTOM, SHOES, OUTERWEAR = range(4)
# Sums held at once; an hour-long list of tops is gone through in pieces of this size.
AT_ONCE = 2_000_000


@dataclass(frozen=True)
class LookList:
    """Looks as rows of the table (looks, 4), with the mean over their pairs' scores (looks,)."""

    rows: Rows
    means: Vectors

    def chosen(self, index: Rows) -> "LookList":
        """Some of the looks, in the order asked for."""
        return LookList(self.rows[index], self.means[index])

    def followed_by(self, other: "LookList") -> "LookList":
        """These looks, then the other ones."""
        return LookList(np.concatenate([self.rows, other.rows]), np.concatenate([self.means, other.means]))


def core_looks(pieces: Pieces, scores: Vectors, least: float) -> LookList:
    """Top + bottom + shoes, and dress + shoes, with a mean pair score of `least` or more.

    `scores` (items, items) are pair scores.
    """
    found = _dressed(pieces, scores, least)
    step = max(1, AT_ONCE // max(1, len(pieces.bottoms) * len(pieces.shoes)))
    for start in range(0, len(pieces.tops), step):
        found = found.followed_by(_separates(pieces, pieces.tops[start : start + step], scores, least))
    return found


def under_outerwear(cores: LookList, outerwear: Rows, scores: Vectors, least: float) -> LookList:
    """Each of the looks under each piece of outerwear, as far as the whole reaches `least`.

    Only looks that are good without it are given: a coat comes off indoors.
    """
    counts = (cores.rows != NOTHING).sum(axis=1)
    before = counts * (counts - 1) // 2
    found = LookList(cores.rows[:0], cores.means[:0])
    for coat in outerwear:
        added = sum(_scores_with(cores.rows[:, place], int(coat), scores) for place in range(OUTERWEAR))
        means = (cores.means * before + added) / (before + counts)
        good = np.flatnonzero(means >= least)
        rows = cores.rows[good].copy()
        rows[:, OUTERWEAR] = coat
        found = found.followed_by(LookList(rows, means[good].astype(np.float32)))
    return found


def _scores_with(rows: Rows, coat: int, scores: Vectors) -> Vectors:
    return np.where(rows == NOTHING, np.float32(0), scores[coat, rows])


def _separates(pieces: Pieces, tops: Rows, scores: Vectors, least: float) -> LookList:
    sums = scores[np.ix_(tops, pieces.bottoms)][:, :, None] + scores[np.ix_(tops, pieces.shoes)][:, None, :]
    sums += scores[np.ix_(pieces.bottoms, pieces.shoes)][None]
    means = sums / np.float32(3)
    top, bottom, shoes = np.nonzero(means >= least)
    return _listed(tops[top], pieces.bottoms[bottom], pieces.shoes[shoes], means[top, bottom, shoes])


def _dressed(pieces: Pieces, scores: Vectors, least: float) -> LookList:
    means = scores[np.ix_(pieces.dresses, pieces.shoes)]
    dress, shoes = np.nonzero(means >= least)
    nothing = np.full(len(dress), NOTHING, np.intp)
    return _listed(pieces.dresses[dress], nothing, pieces.shoes[shoes], means[dress, shoes])


def _listed(upper: Rows, bottom: Rows, shoes: Rows, means: Vectors) -> LookList:
    nothing = np.full(len(upper), NOTHING, np.intp)
    return LookList(np.column_stack([upper, bottom, shoes, nothing]), means.astype(np.float32))
