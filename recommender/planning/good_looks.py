"""Lists the good looks of a wardrobe."""

from dataclasses import dataclass, field, replace

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context
from recommender.looks import ItemTable
from recommender.planning.bar import GOOD, Bar
from recommender.planning.context_fits import ContextFits
from recommender.planning.different import LookKeys, fairly_cut
from recommender.planning.layers import Layers
from recommender.planning.look_list import LookList, listed_looks
from recommender.planning.look_set import LookSet
from recommender.planning.narrowed import TOO_LARGE, narrowed
from recommender.planning.pair_matrix import least_mean, pair_matrix
from recommender.planning.pieces import pieces_of
from recommender.planning.preference import Preference
from recommender.planning.wearable import wearable
from recommender.planning.worth import worth

MOST = 20_000
# Of the looks without outerwear, how many are tried with each piece of it.
UNDER = 40_000
# Of top, bottom and shoes: what 500 items have.
COMBINATIONS = 4_000_000
NO_SHOES = "no shoes in this wardrobe: looks are shown without"
NO_OUTERWEAR = "no outerwear for this weather: these looks go without"


@dataclass(frozen=True)
class Asked:
    """What looks are wanted for: a context, a person's taste, items (ids) that must not come, and the bar."""

    context: Context | None = None
    taste: Preference | None = None
    ban: frozenset[str] = field(default_factory=frozenset)
    bar: Bar = GOOD
    most: int = MOST


def good_looks(
    wardrobe: ItemTable,
    scorer: PairScorer,
    *,
    context: Context | None = None,
    taste: Preference | None = None,
    ban: frozenset[str] = frozenset(),
    bar: Bar = GOOD,
    most: int = MOST,
) -> LookSet:
    """The looks of a wardrobe that reach the bar, at most `most`, the most valuable first.

    A look is a top, a bottom and shoes, or a dress and shoes, with or without outerwear; where somebody owns
    no shoes at all it goes without, and the notes say so. It holds no item
    that a hard rule of the context forbids. Where there are more than `most`, the best of each different look
    come first. The order of the items never matters.
    """
    return looks_among(wardrobe, pair_matrix(wardrobe, scorer), scorer, Asked(context, taste, ban, bar, most))


def looks_among(wardrobe: ItemTable, scores: Vectors, scorer: PairScorer, asked: Asked) -> LookSet:
    """As `good_looks`, with the wardrobe's pair scores (items, items) worked out before."""
    can, suits = wearable(wardrobe, asked.context, asked.ban), ContextFits(wardrobe, asked.context)
    whole = pieces_of(wardrobe, can.mask & (suits.items >= asked.bar.fit))
    pieces = narrowed(whole, scores, COMBINATIONS)
    bare = can.layers is Layers.NEEDED and not len(pieces.outerwear)
    layers = Layers.NONE if bare else can.layers
    found = listed_looks(pieces, scores, least_mean(scorer, asked.bar.score), layers, UNDER)
    notes = (*can.notes, *_notes(pieces.barefoot, bare, pieces is not whole))
    rated = _rated(wardrobe, found, scorer.outfit_probability(found.means), suits.of(found.rows), asked)
    return replace(rated, left_out=can.left_out, notes=notes)


def _rated(wardrobe: ItemTable, found: LookList, scores: Vectors, fits: Vectors, asked: Asked) -> LookSet:
    """The looks that suit the context, the most valuable first, cut to as many as were asked for."""
    worths = worth(wardrobe, found.rows, scores, fits, asked.taste)
    every = LookSet(
        count=len(wardrobe),
        rows=found.rows,
        scores=scores,
        values=worths.values,
        pulls=worths.pulls,
        good=(scores >= GOOD.score) & (fits >= GOOD.fit),
        keys=LookKeys(wardrobe).of(found.rows),
    )
    suited = np.flatnonzero(fits >= asked.bar.fit)
    order = suited[np.argsort(-np.round(worths.values[suited], 6), kind="stable")]
    kept = order[fairly_cut(every.keys[order], asked.most)]
    return replace(every.chosen(kept), cut=len(kept) < len(suited))


def _notes(barefoot: bool, bare: bool, large: bool) -> list[str]:
    found = ((NO_SHOES, barefoot), (NO_OUTERWEAR, bare), (TOO_LARGE, large))
    return [note for note, holds in found if holds]
