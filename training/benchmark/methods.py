"""One row for every method that was measured on the same questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

GROUPS = ("baseline", "probe", "reference mechanism", "member", "blend", "served")
DEPTHS = (10, 30, 50)


@dataclass(frozen=True)
class Method:
    """Figures are None where it could not be measured; `spread` over seeds is {figure: {"mean", "sd"}}."""

    group: str
    name: str
    figures: Mapping[str, float] | None
    intervals: Mapping[str, Sequence[float]]
    spread: Mapping[str, Mapping[str, float]]
    recalls: Mapping[str, float]


def methods(
    report: Mapping[str, Any],
    cards: Mapping[str, Mapping[str, Any]],
    spreads: Mapping[str, Mapping[str, Mapping[str, float]]],
) -> list[Method]:
    """Every method of an evaluation by group: `cards` and seeds' `spreads` are of members, by their names.

    A member that learned by the losses of its paper is a reference mechanism.
    """
    rows = [
        Method(
            group_of(name, cards.get(name)),
            name,
            figures,
            report["intervals"].get(name, {}),
            spreads.get(name, {}),
            report["retrieval"].get(name, {}),
        )
        for name, figures in report["others"].items()
    ]
    served = report["served"]
    rows.append(
        Method("served", "served", served, report["intervals"]["served"], report["seeds_summary"], served)
    )
    return sorted(rows, key=lambda row: (GROUPS.index(row.group), row.figures["auc"] if row.figures else 0.0))


def group_of(name: str, card: Mapping[str, Any] | None) -> str:
    """What kind of thing a method is, by its card; baselines and probes have none."""
    if card is None:
        return "probe" if name.endswith("probe") else "baseline"
    if card.get("kind") == "blended":
        return "blend"
    published = card.get("fitted_on", {}).get("objective") == "published"
    return "reference mechanism" if published else "member"
