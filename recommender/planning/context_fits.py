"""How well many looks suit a context, worked out for all of them at once."""

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.context.context import Context, fit
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.item_words import ItemWords
from recommender.context.warmth import clo_of, needed_clo, underwear_clo
from recommender.looks import ItemTable
from recommender.planning.look_list import OUTERWEAR
from recommender.planning.look_set import Rows


def look_fits(items: ItemTable, rows: Rows, context: Context) -> Vectors:
    """What `look_fit` (recommender.context) says of each look (looks, places): -> (looks,), above 0 to 1.

    A wardrobe has thousands of looks and few items, so everything that an item says is asked once.
    """
    asked, words = with_typical_weather(context), ItemWords(items)
    fits = np.append(fit(items, asked), np.float32(1))[rows].prod(axis=1)
    fits = fits * _warmth(words, len(items), rows, asked) * _colours(words, rows, asked)
    return np.asarray(fits, np.float32)


def _warmth(words: ItemWords, count: int, rows: Rows, context: Context) -> Vectors:
    """How far the clothes are from comfort: too light with everything on, or too warm without outerwear."""
    if context.coldest is None or context.warmest is None:
        return np.ones(len(rows), np.float32)
    clo = np.asarray([*(clo_of(words.of(row)) for row in range(count)), 0.0])[rows]
    inside = underwear_clo() + clo[:, :OUTERWEAR].sum(axis=1)
    short = needed_clo(context.coldest, context) - inside - clo[:, OUTERWEAR]
    over = inside - needed_clo(context.warmest, context)
    spread = figure("spread", context)
    off = np.where(short > spread, short, np.maximum(over, spread))
    return np.asarray(np.exp(-0.5 * (off / spread - 1) ** 2), np.float32)


def _colours(words: ItemWords, rows: Rows, context: Context) -> Vectors:
    """The price of having none of the colours wanted."""
    if not context.colours_wanted:
        return np.ones(len(rows), np.float32)
    has = np.append([bool(said & context.colours_wanted) for said in words.column("colour")], False)
    return np.where(has[rows].any(axis=1), 1.0, figure("no wanted colour", context)).astype(np.float32)
