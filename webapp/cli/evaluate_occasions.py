"""`ensemble evaluate occasions`: whether occasions tell what is worn."""

import json
from pathlib import Path

import click


@click.command("occasions")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of rentals, or of all data sets.")
@click.option("--model", type=click.Path(path_type=Path), help="Folder of another fit than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, as_json: bool) -> None:
    """Measure what is served on rentals from the day at 85 % of the rows on; nothing is fitted.

    \b
    Example:
      ensemble evaluate occasions --data ~/data --json
    """
    from recommender.context.rented_for import default_occasions_folder
    from training.context.evaluate_occasions import evaluate_occasions
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.settings import Settings

    report = evaluate_occasions(data_root(Settings.read(), data), model or default_occasions_folder())
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
