"""Cells, tables and paragraphs of the page, in Markdown."""

from collections.abc import Mapping, Sequence
from typing import Any

from training.benchmark.methods import DEPTHS

NOTHING = "–"  # noqa: RUF001, a dash for what cannot be measured


def both(one: Mapping[str, Any], split: str) -> tuple[str, str]:
    """FITB and AUC of one part with their ranges."""
    mean, ranges = one["mean"][split], one["intervals"][split]
    return (
        f"{mean['fitb']:.1f} ({span(ranges['fitb'], 1)})",
        f"{mean['auc']:.3f} ({span(ranges['auc'], 3)})",
    )


def spread(spread: Mapping[str, Mapping[str, float]], figure: str, digits: int) -> str:
    """Mean and deviation over seeds, a dash for one fit."""
    if figure not in spread:
        return NOTHING
    return f"{spread[figure]['mean']:.{digits}f} ± {spread[figure]['sd']:.{digits}f}"


def recalls(told: Mapping[str, float]) -> str:
    """All recalls in one cell, a dash where there are none."""
    return " / ".join(depths(told)) if "recall_at_10" in told else NOTHING


def depths(told: Mapping[str, float]) -> list[str]:
    """Recall at each depth."""
    return [f"{told[f'recall_at_{depth}']:.1f}" for depth in DEPTHS]


def span(bounds: Sequence[float], digits: int) -> str:
    """A range in words."""
    return f"{bounds[0]:.{digits}f} to {bounds[1]:.{digits}f}"


def codes(names: Sequence[str]) -> str:
    """Names as code."""
    return " and ".join(f"`{name}`" for name in names)


def plot(name: str, words: str) -> str:
    """A plot that lies beside the page."""
    return f"![{words}](benchmark/{name}.svg)"


def table(head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    rows = [head, ["---"] * len(head), *body]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def joined(parts: Sequence[str]) -> str:
    """Paragraphs, without the empty ones."""
    return "\n\n".join(part for part in parts if part)
