"""`ensemble evaluate users`: how well the served model of people finds what they took."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

# What the table shows already.
TABLE = ("served", "others", "data", "intervals", "versions")


@click.command("users")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of rentals, or of clicks on outfits.")
@click.option("--model", type=click.Path(path_type=Path), help="Another fitted model than the one served.")
@click.option("--refit", is_flag=True, help="Fit it on the folder's own past first, as its peers are.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, refit: bool, as_json: bool) -> None:
    """Leave out what people took last and count how much of it is recommended, beside other methods.

    The folder holds rentals.csv, or clicks.csv and outfit_items.csv, packed with gzip or not. Without --data
    it is interactions/rentals in ENSEMBLE_DATA.

    \b
    Example:
      ensemble evaluate users --data ~/data/interactions/rentals --json
    """
    from training.users.evaluate_users import evaluate_users
    from webapp.cli.data_folder import data_folder
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    folder = data_folder(Settings.read(), data, "interactions/rentals")
    with showing_progress() as progress:
        report = evaluate_users(folder, progress, refit=refit, artifact=model)
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
        for name, block in report.items():
            if name not in TABLE:
                click.echo(f"{name.replace('_', ' ')}: {', '.join(_numbers(block))}")


def _numbers(block: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Every number of a block with its name, intervals left out: `given at request recall at 20 0.0412`."""
    for name, value in block.items():
        if isinstance(value, Mapping) and name != "intervals":
            yield from _numbers(value, f"{before}{name}, ")
        elif isinstance(value, int | float):
            yield f"{before}{name} {value}".replace("_", " ")
