"""Lists the good looks of a wardrobe."""

from typing import TYPE_CHECKING

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.look_set import LookSet
from recommender.planning.preference import Preference

if TYPE_CHECKING:
    from recommender.context.context import Context

# Of the stylists' outfits in the test split 49 % of the separates pass, of random ones 14 % (docs/planning.md).
GOOD = 0.70
# As often worn as thrown together: what is shown, and said to be, where nothing good is left.
PASSABLE = 0.50
MOST = 20_000


def good_looks(
    wardrobe: ItemTable,
    scorer: PairScorer,
    *,
    context: "Context | None" = None,
    taste: Preference | None = None,
    bar: float = GOOD,
    most: int = MOST,
) -> LookSet:
    """The looks of a wardrobe whose probability reaches the bar, at most `most`, the most valuable first.

    A look is a top, a bottom and shoes, or a dress and shoes, with or without outerwear. It holds no item
    that a hard rule of the context forbids.
    """
    raise NotImplementedError
