"""`ensemble evaluate categories`: how far categories alone go on Maryland Polyvore."""

import json
from pathlib import Path

import click


@click.command("categories")
@click.option(
    "--data", type=click.Path(path_type=Path), help="Folder of Maryland Polyvore, or the one above."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, as_json: bool) -> None:
    """Measure category-only baselines on Maryland Polyvore's published test files.

    No pictures are needed. What these baselines reach, no model of pictures may claim for its eyes.

    \b
    Example:
      ensemble evaluate categories --data ~/data/polyvore-maryland
    """
    from training.evaluate_categories import evaluate_categories
    from webapp.cli.data_folder import data_folder
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.settings import Settings

    report = evaluate_categories(data_folder(Settings.read(), data, "polyvore-maryland"))
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
