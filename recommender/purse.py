"""What the candidates cost, against what is left of the budget."""

from collections.abc import Sequence
from decimal import Decimal

from recommender import notes
from recommender.context.context import Context
from recommender.context.money import COINS, in_coins, prices_of
from recommender.look_space import LookSpace, Purse, Rows
from recommender.looks import ItemTable


def purse_for(pool: ItemTable, index: Rows, fixed: ItemTable, context: Context | None) -> Purse | None:
    """What is left for candidates (rows of the pool) once what every look holds is paid; None if not asked.

    Candidates are in the budget's currency: all others were kept out (see recommender.context.money). What
    was chosen by hand in another currency cannot be counted, and is named (recommender.chosen_by_hand).
    """
    if context is None or context.budget_total is None:
        return None
    spent = prices_of(fixed).spent(context.budget_total.currency)
    return Purse(prices_of(pool).coins[index], in_coins(context.budget_total) - spent)


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
