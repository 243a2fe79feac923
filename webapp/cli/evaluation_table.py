"""Prints an evaluation as a table."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table


def tell_evaluation(report: Mapping[str, Any]) -> None:
    """Print what is served and everything beside it, one row each, with intervals where there are any."""
    rows = {"served": report["served"], **report["others"]}
    names = list(report["served"])
    table = Table("", *names)
    for row, figures in rows.items():
        table.add_row(row, *(_cell(report, row, figures, name) for name in names))
    console = Console(highlight=False)
    console.print(table)
    for note in report.get("data", {}).get("notes", ()):
        console.print(f"note: {note}", markup=False)


def _cell(report: Mapping[str, Any], row: str, figures: Mapping[str, Any] | None, name: str) -> str:
    if figures is None or figures.get(name) is None:
        return "-"
    bounds = report.get("intervals", {}).get(row, {}).get(name)
    return f"{figures[name]}" + (f"  ({bounds[0]} to {bounds[1]})" if bounds else "")
