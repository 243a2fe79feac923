"""All pair scores of a wardrobe, and what they have to be."""

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable

HALVINGS = 40
# Their pair scores take 9 MB and a tenth of a second.
MOST_ITEMS = 1500


def pair_matrix(items: ItemTable, scorer: PairScorer) -> Vectors:
    """Pair scores of all items with each other, whatever the order of the rows: -> (items, items).

    Raises ValueError for more items than anybody owns.
    """
    if len(items) > MOST_ITEMS:
        raise ValueError(
            f"plans are made from at most {MOST_ITEMS} items; got {len(items)}: choose fewer pools"
        )
    order = np.asarray(sorted(range(len(items)), key=items.ids.__getitem__), np.intp)
    ordered = items.embedded.rows(order)
    scores = np.empty((len(items), len(items)), np.float32)
    scores[np.ix_(order, order)] = scorer.pair_scores(ordered, ordered)
    return scores


def least_mean(scorer: PairScorer, bar: float) -> float:
    """The mean pair score from which on an outfit's probability reaches `bar`.

    Halves the range of cosines: the calibration rises with the mean, and comparing means is much cheaper
    than working out a probability for every look. Raises ValueError for a bar that is no probability.
    """
    if not 0 < bar < 1:
        raise ValueError(f"a bar is a probability between 0 and 1; got {bar}")
    low, high = -1.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if float(scorer.outfit_probability(np.asarray(middle, np.float32))) < bar:
            low = middle
        else:
            high = middle
    return high
