"""Lists every look of some pieces whose pair scores are high enough, by adding up all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.planning.layers import Layers
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


def joined(lists: Iterable[LookList]) -> LookList:
    """The looks of all lists, one after the other."""
    rows, means = [np.zeros((0, 4), np.intp)], [np.zeros(0, np.float32)]
    for each in lists:
        rows.append(each.rows)
        means.append(each.means)
    return LookList(np.concatenate(rows), np.concatenate(means))


def listed_looks(pieces: Pieces, scores: Vectors, least: float, layers: Layers, under: int) -> LookList:
    """All looks that reach `least`; of those without outerwear only the best `under` get some."""
    cores = core_looks(pieces, scores, least)
    if layers is Layers.NONE:
        return cores
    best = np.argsort(-np.round(cores.means, 5), kind="stable")[:under]
    under_it = joined([cores.chosen(np.sort(best)), _dresses_alone(pieces)])
    layered = under_outerwear(under_it, pieces.outerwear, scores, least)
    return layered if layers is Layers.NEEDED else joined([cores, layered])


def core_looks(pieces: Pieces, scores: Vectors, least: float) -> LookList:
    """Top + bottom + shoes, and dress + shoes, with a mean pair score of `least` or more.

    `scores` (items, items) are pair scores. Barefoot that is top + bottom: a dress alone cannot be rated.
    """
    if pieces.barefoot:
        return _without_shoes(pieces, scores, least)
    step = max(1, AT_ONCE // max(1, len(pieces.bottoms) * len(pieces.shoes)))
    parts = [pieces.tops[start : start + step] for start in range(0, len(pieces.tops), step)]
    separates = (_separates(pieces, tops, scores, least) for tops in parts)
    return joined([_dressed(pieces, scores, least), *separates])


def under_outerwear(cores: LookList, outerwear: Rows, scores: Vectors, least: float) -> LookList:
    """Each of the looks under each piece of outerwear, as far as the whole reaches `least`.

    Only looks that are good without it are given: a coat comes off indoors.
    """
    counts = (cores.rows != NOTHING).sum(axis=1)
    before = counts * (counts - 1) // 2
    pairs = (before + counts).astype(np.float32)
    sums = (cores.means * before).astype(np.float32)
    places = [np.ascontiguousarray(cores.rows[:, place]) for place in range(OUTERWEAR)]
    coats = (_under(int(coat), places, sums, pairs, scores, least) for coat in outerwear)
    return joined(LookList(_wearing(cores.rows[good], coat), means) for coat, good, means in coats)


def _under(
    coat: int, places: Sequence[Rows], sums: Vectors, pairs: Vectors, scores: Vectors, least: float
) -> tuple[int, Rows, Vectors]:
    """A coat, the looks that are good under it, and their means; `pairs` is how many a look has with it."""
    with_coat = np.append(scores[coat], np.float32(0))
    means = sums.copy()
    for place in places:
        means += with_coat[place]
    means /= pairs
    good = np.flatnonzero(means >= least)
    return coat, good, means[good]


def _wearing(rows: Rows, coat: int) -> Rows:
    rows[:, OUTERWEAR] = coat
    return rows


def _separates(pieces: Pieces, tops: Rows, scores: Vectors, least: float) -> LookList:
    sums = scores[np.ix_(tops, pieces.bottoms)][:, :, None] + scores[np.ix_(tops, pieces.shoes)][:, None, :]
    sums += scores[np.ix_(pieces.bottoms, pieces.shoes)][None]
    means = sums / np.float32(3)
    top, bottom, shoes = np.nonzero(means >= least)
    return _listed(tops[top], pieces.bottoms[bottom], pieces.shoes[shoes], means[top, bottom, shoes])


def _without_shoes(pieces: Pieces, scores: Vectors, least: float) -> LookList:
    means = scores[np.ix_(pieces.tops, pieces.bottoms)]
    top, bottom = np.nonzero(means >= least)
    nothing = np.full(len(top), NOTHING, np.intp)
    return _listed(pieces.tops[top], pieces.bottoms[bottom], nothing, means[top, bottom])


def _dresses_alone(pieces: Pieces) -> LookList:
    """Barefoot, dresses to go under outerwear."""
    dresses = pieces.dresses if pieces.barefoot else pieces.dresses[:0]
    nothing = np.full(len(dresses), NOTHING, np.intp)
    return _listed(dresses, nothing, nothing, np.zeros(len(dresses), np.float32))


def _dressed(pieces: Pieces, scores: Vectors, least: float) -> LookList:
    means = scores[np.ix_(pieces.dresses, pieces.shoes)]
    dress, shoes = np.nonzero(means >= least)
    nothing = np.full(len(dress), NOTHING, np.intp)
    return _listed(pieces.dresses[dress], nothing, pieces.shoes[shoes], means[dress, shoes])


def _listed(upper: Rows, bottom: Rows, shoes: Rows, means: Vectors) -> LookList:
    nothing = np.full(len(upper), NOTHING, np.intp)
    return LookList(np.column_stack([upper, bottom, shoes, nothing]), means.astype(np.float32))
