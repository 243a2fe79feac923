"""Whether items that were said to run small or large did so afterwards."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from recommender.fit_feedback.lean import VERDICTS, Lean
from training.fit_feedback.rentals import FitRow


def warnings_kept(
    lean_of_item: Callable[[FitRow], Lean], held: Sequence[FitRow]
) -> dict[str, dict[str, float]]:
    """For each warning: its items, their later rows, and what these said (shares)."""
    later: dict[str, Counter[int]] = defaultdict(Counter)
    items: dict[str, set[str]] = defaultdict(set)
    warned: dict[str, str] = {}
    for row in held:
        runs = warned.setdefault(row.item, "") or lean_of_item(row).runs
        warned[row.item] = runs
        later[runs][row.verdict] += 1
        items[runs].add(row.item)
    return {
        runs: {
            "items": len(items[runs]),
            "rows": said.total(),
            **{name: round(said[kind] / said.total(), 4) for kind, name in enumerate(VERDICTS)},
        }
        for runs, said in sorted(later.items())
    }
