"""`ensemble fit-feedback`: what a shop's own feedback says of its items."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(file: Path, as_json: bool) -> None:
    """Say which items of a shop run small or large: a CSV with the columns item, fit and perhaps category.

    `fit` is small, fits or large. Counts are drawn towards what is usual for the category, so that three
    voices make no warning. A bad row is named and the rest go on (exit code 1).

    \b
    Example:
      ensemble fit-feedback returns.csv --json
    """
    from recommender.fit_feedback.own_feedback import FeedbackError, read_own_feedback
    from webapp.cli.commands import Failure
    from webapp.operations.size_hint import tell_fit
    from webapp.shapes.fit_shape import FeedbackShape, FitRequest

    try:
        feedback = read_own_feedback(file)
    except FeedbackError as error:
        raise Failure(str(error)) from error
    answers = {}
    for name, one in feedback.items.items():
        small, fits, large = one.counts
        said = FeedbackShape(small=small, fits=fits, large=large)
        answers[name] = tell_fit(FitRequest(category=one.category or "unnamed", feedback=said))
    told = {name: answer.model_dump(exclude={"hint"}) for name, answer in answers.items()}
    _tell(told, feedback.bad_rows, as_json)
    sys.exit(1 if feedback.bad_rows else 0)


def _tell(told: Mapping[str, Mapping[str, Any]], bad_rows: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"items": told, "bad_rows": bad_rows}, indent=2))
        return
    for name, one in sorted(told.items(), key=lambda pair: -abs(pair[1]["lean"])):
        click.echo(f"{name}: runs {one['runs']} ({one['lean']:+.0%}); {one['evidence']}")
    for line in bad_rows:
        click.echo(line, err=True)
