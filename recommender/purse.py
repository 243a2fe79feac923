"""What the candidates cost, against what is left of the budget."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from recommender import notes
from recommender.context.context import Context
from recommender.context.money import cost_of
from recommender.look_space import LookSpace, Purse
from recommender.looks import ItemTable

COINS = 100


def purse_for(candidates: ItemTable, fixed: ItemTable, context: Context | None) -> Purse | None:
    """What is left for the candidates once the items that every look holds are paid; None without a budget.

    Candidates are in the budget's currency: all others were kept out (see recommender.context.money).
    """
    if context is None or context.budget_total is None:
        return None
    spent = sum((cost_of(traits) for traits in fixed.traits), Decimal(0))
    costs = [_coins(cost_of(traits)) for traits in candidates.traits]
    return Purse(np.asarray(costs, np.intp), _coins(context.budget_total.amount - spent))


def _coins(amount: Decimal) -> int:
    return int(amount * COINS)


def over_purse(spaces: Sequence[LookSpace], context: Context | None) -> str | None:
    """What to say where no look can be paid for; None where money is not what is missing."""
    if context is None or context.budget_total is None:
        return None
    short = [missing for space in spaces if (missing := _missing(space)) is not None]
    if not short or min(short) <= 0:
        return None
    least = context.budget_total.amount + Decimal(min(short)) / COINS
    return notes.beyond_budget(str(context.budget_total), f"{least:.2f} {context.budget_total.currency}")


def _missing(space: LookSpace) -> int | None:
    """What the cheapest look costs beyond the purse; None where a place has nothing to offer."""
    if space.purse is None or not all(len(place) for place in space.places):
        return None
    costs = space.purse.costs
    return sum(int(costs[place].min()) for place in space.places) - space.purse.most
