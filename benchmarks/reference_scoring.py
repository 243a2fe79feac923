"""How many times faster outfits are scored than by the reference, one thread (Vasileva et al., ECCV 2018).

The reference's own `test_compatibility` is called unchanged from a checkout: 66 type spaces of 64
numbers, 4,000 outfits of 3 to 8 drawn items, its learned metric set to the cosine. Both end with the area
under the ROC curve; both have their items embedded before. Usage:

    python benchmarks/reference_scoring.py --reference DIR
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from side_by_side.checkout import opened, reference
from side_by_side.drawn_outfits import DrawnOutfits, drawn_outfits
from side_by_side.ratios import guard, say, told, turn_about
from side_by_side.reference_tables import cosine_distance, embeddings, loader

from compatibility.metrics import roc_auc
from compatibility.pair_list import PairList, pairs_side_by_side, pairs_within
from compatibility.prepared_items import PreparedItems

FROM_LISTS, FROM_ARRAYS, OURS_TIMES = 20.0, 25.0, 10
AUC_APART, SCORES_APART = 1e-4, 1e-5


def mean_scores(items: PreparedItems, pairs: PairList) -> NDArray[np.float64]:
    """The mean cosine over each outfit's pairs: -> (outfits,)."""
    return pairs.means(items.paired(pairs.left, pairs.right))


@dataclass(frozen=True)
class Ours:
    """Our side: from outfits, as lists or as arrays, to the area under the curve."""

    items: PreparedItems
    listed: Callable[[], PairList]
    labels: NDArray[np.int64]

    def aucs(self, times: int) -> list[float]:
        """The same work `times` times."""
        return [roc_auc(self.labels, mean_scores(self.items, self.listed())) for _ in range(times)]


class Reference:
    """The reference's side."""

    def __init__(self, drawn: DrawnOutfits) -> None:
        self._loader, self._embeddings = loader(drawn), embeddings(drawn)
        self._metric = cosine_distance()

    def auc(self) -> float:
        """As its own evaluation works it out."""
        with torch.no_grad():
            return float(self._loader.test_compatibility(self._embeddings, self._metric))

    def scores(self) -> NDArray[np.float64]:
        """The scores behind it, higher is better, taken where it hands them to scikit-learn."""
        module = reference("polyvore_outfits")
        whole, seen = module.roc_auc_score, []
        module.roc_auc_score = lambda labels, scores: seen.append(scores) or whole(labels, scores)
        self.auc()
        module.roc_auc_score = whole
        return np.asarray(seen[0], np.float64) - 1.0


def flat(outfits: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Outfits as arrays: their items one after another, and how many each has."""
    return np.concatenate([np.array(one, np.int64) for one in outfits]), np.array(
        [len(one) for one in outfits]
    )


def main() -> bool:
    """Print ratios and guards; -> whether all figures are reached."""
    chosen = opened(__doc__)
    drawn = drawn_outfits(chosen.seed)
    theirs, ours = Reference(drawn), PreparedItems(drawn.items, drawn.masks)
    outfits, labels = [list(one.items) for one in drawn.examples], drawn.labels
    arrays = flat(outfits)
    scores = mean_scores(ours, pairs_within(outfits))
    auc, apart = roc_auc(labels, scores), float(np.abs(scores - theirs.scores()).max())
    say(f"{len(outfits)} outfits, {len(pairs_within(outfits).left)} pairs, {len(drawn.items)} items")
    ways = {
        "from lists": (FROM_LISTS, lambda: pairs_within(outfits)),
        "from arrays": (FROM_ARRAYS, lambda: pairs_side_by_side(*arrays)),
    }
    reached = [
        guard(f"AUC {auc:.6f} against {theirs.auc():.6f}", abs(auc - theirs.auc()) <= AUC_APART),
        guard(f"scores apart by {apart:.1e} at most", apart <= SCORES_APART),
    ]
    for name, (target, listed) in ways.items():
        turns = turn_about(theirs.auc, Ours(ours, listed, labels).aucs, chosen.repeats, OURS_TIMES)
        rates = [len(outfits) / np.median(part[:, 1]) for part in (turns.reference, turns.ours)]
        say("outfits a second of processor: reference {:,.0f}, ours {:,.0f}".format(*rates))
        reached.append(told(f"P1 {name}", turns, target))
    return all(reached)


if __name__ == "__main__":
    sys.exit(not main())
