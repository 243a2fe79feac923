"""`ensemble evaluate taste`: how soon a person's taste is learned."""

import json
from pathlib import Path

import click


@click.command("taste")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--people", default=100, show_default=True, type=click.IntRange(2, 2000), help="How many.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, people: int, as_json: bool) -> None:
    """Let simulated people with hidden tastes like and dislike real products, and foretell the rest.

    `said` counts the traits that their taste page would say, `said_right` the share that is so.

    \b
    Example:
      ensemble evaluate taste --data ~/data --json
    """
    from training.taste.evaluate_taste import evaluate_taste
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    folder = data_root(Settings.read(), data)
    with showing_progress() as progress:
        report = evaluate_taste(folder, progress, people)
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
