"""`ensemble evaluate fit`: how well fit and sizes are foretold."""

import json
from pathlib import Path

import click


@click.command("fit")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of rentals, or of all data sets.")
@click.option("--model", type=click.Path(path_type=Path), help="Folder of another fit than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, as_json: bool) -> None:
    """Measure what is served on rentals from the day at 85 % of the rows on; nothing is fitted.

    \b
    Example:
      ensemble evaluate fit --data ~/data --json
    """
    from recommender.fit_feedback.fit_model import default_fit_folder
    from training.fit_feedback.evaluate_fit import evaluate_fit
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.settings import Settings

    report = evaluate_fit(data_root(Settings.read(), data), model or default_fit_folder())
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
