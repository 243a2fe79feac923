"""Prints an evaluation as a table."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table


def tell_evaluation(report: Mapping[str, Any]) -> None:
    """Print what is served and everything beside it, one row each, with intervals where there are any."""
    names = list(report["served"] or next(iter(report["others"].values())))
    table = Table("", *(name.replace("recall_at_", "R@") for name in names), box=None, padding=(0, 1, 0, 0))
    for row, figures in _rows(report):
        table.add_row(row, *(_cell(report, row, figures, name) for name in names))
    console = Console(highlight=False)
    console.print(table)
    for line in (*_blame(report), *_leaks(report), *report.get("data", {}).get("notes", ())):
        console.print(f"note: {line}", markup=False)


def _rows(report: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any] | None]]:
    """What is served where it can be measured, each of its seeds, then every other method."""
    if report["served"]:
        yield "served", report["served"]
    for seed in report.get("seeds", ()):
        yield f"seed {seed['seed']} alone", seed
    retrieval = report.get("retrieval", {})
    for row, figures in report["others"].items():
        yield row, figures and {**figures, **retrieval.get(row, {})}


def _cell(report: Mapping[str, Any], row: str, figures: Mapping[str, Any] | None, name: str) -> str:
    if figures is None or figures.get(name) is None:
        return "-"
    bounds = report.get("intervals", {}).get(row, {}).get(name)
    told = _short(figures[name])
    return f"{told} ({_short(bounds[0])}-{_short(bounds[1])})" if bounds else told


def _short(value: float) -> str:
    """As many digits as an interval leaves room for: figures are in % or from 0 to 1."""
    return f"{value:.1f}" if abs(value) > 1 else f"{value:.3f}"


def _blame(report: Mapping[str, Any]) -> Iterator[str]:
    """How often a planted item is the one that is blamed, where that was asked."""
    found = report.get("intruder")
    if found and found["right"] is not None:
        low, high = found["interval"]
        yield (
            f"of {found['outfits']} outfits with one planted item, that item is blamed in "
            f"{found['right']:.1f} % "
            f"({low:.1f}-{high:.1f}); blaming at random finds {found['chance']:.1f} %"
        )


def _leaks(report: Mapping[str, Any]) -> Iterator[str]:
    """One line for every two parts that share something, with an example of each kind."""
    for parts, kinds in report.get("leakage", {}).items():
        shared = [
            f"{found['count']} {kind} (such as {found['examples'][0]})"
            for kind, found in kinds.items()
            if found["count"]
        ]
        yield f"{parts} share {', '.join(shared) or 'no item, model, outfit or picture'}"
