"""Names what hard rules have against items that somebody chose all the same."""

from recommender import notes
from recommender.context.context import Context, allowed
from recommender.looks import ItemTable
from recommender.worded_items import worded


def chosen_by_hand(fixed: ItemTable, context: Context | None) -> list[str]:
    """A sentence for each given or locked item that a rule forbids: whoever asks for it has the last word."""
    named = worded(fixed)
    return [notes.kept_anyway(named[row].name, why) for row, why in allowed(fixed, context).reasons.items()]
