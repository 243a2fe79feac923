"""How well many looks suit a context, worked out for all of them at once."""

from collections.abc import Iterator, Mapping

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.context.context import Context, fit
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.item_words import ItemWords
from recommender.context.money import in_coins, prices_of
from recommender.context.rules import rules_giving
from recommender.context.warmth import clo_of, needed_clo, underwear_clo
from recommender.looks import ItemTable
from recommender.planning.look_list import OUTERWEAR
from recommender.planning.look_set import Rows

# Below every bar: looks whose items for sale cost more than the budget in all are no looks.
TOO_DEAR = -1.0


class ContextFits:
    """What `look_fit` (recommender.context) says of the looks of a table, in one context or without.

    A wardrobe has thousands of looks and few items, so everything that an item says is asked once. `items`
    (items,) is each item's own fit, which no look with it can exceed.
    """

    def __init__(self, items: ItemTable, context: Context | None) -> None:
        self._asked = with_typical_weather(context or Context())
        words = ItemWords(items)
        self.items = fit(items, self._asked)
        self._fits = np.append(self.items, np.float32(1))
        wanted = self._asked.colours_wanted
        self._wanted = np.append([bool(said & wanted) for said in words.column("colour")], False)
        self._purse = in_coins(self._asked.budget_total) if self._asked.budget_total else None
        self._costs = np.append(prices_of(items).coins, 0)
        self._clo = np.append(np.fromiter(_clo(words, len(items)), np.float64, len(items)), 0.0)

    def of(self, rows: Rows) -> Vectors:
        """The fit of each look (looks, places), above 0 to 1, or TOO_DEAR: -> (looks,)."""
        if self._asked.empty:
            return np.ones(len(rows), np.float32)
        fits = self._fits[rows].prod(axis=1) * self._warmth(rows)
        if self._asked.colours_wanted:
            fits[~self._wanted[rows].any(axis=1)] *= figure("no wanted colour", self._asked)
        if self._purse is not None:
            fits[self._costs[rows].sum(axis=1) > self._purse] = TOO_DEAR
        return np.asarray(fits, np.float32)

    def _warmth(self, rows: Rows) -> Vectors:
        """How far from comfort: too light with everything on, or too warm without outerwear."""
        asked = self._asked
        if asked.coldest is None or asked.warmest is None:
            return np.ones(len(rows), np.float32)
        clo = self._clo[rows]
        inside = underwear_clo() + clo[:, :OUTERWEAR].sum(axis=1)
        short = needed_clo(asked.coldest, asked) - inside - clo[:, OUTERWEAR]
        over = inside - needed_clo(asked.warmest, asked)
        spread = figure("spread", asked)
        off = np.where(short > spread, short, np.maximum(over, spread))
        return np.asarray(np.exp(-0.5 * (off / spread - 1) ** 2), np.float32)


def _clo(words: ItemWords, count: int) -> Iterator[float]:
    """What each item insulates; what says the same in all that the rules ask about is worked out once."""
    rules = [*rules_giving("clo"), *rules_giving("more clo")]
    asked = sorted({field for rule in rules for field in rule.subject})
    known: dict[tuple[frozenset[str], ...], float] = {}
    for row in range(count):
        said: Mapping[str, frozenset[str]] = words.of(row)
        key = tuple(said.get(field, frozenset()) for field in asked)
        if key not in known:
            known[key] = clo_of(said)
        yield known[key]
