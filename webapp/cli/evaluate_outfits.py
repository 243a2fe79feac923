"""`ensemble evaluate outfits`: how well the service knows what goes together."""

import json
from pathlib import Path

import click


@click.command("outfits")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of outfits in the documented layout.")
@click.option("--protocol", default="disjoint", show_default=True, help="Which split of the outfits.")
@click.option("--split", default="test", show_default=True, help="Which part to measure on.")
@click.option("--model", type=click.Path(path_type=Path), help="Another fitted model than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, protocol: str, split: str, model: Path | None, as_json: bool) -> None:
    """Measure the served scorer on outfits, beside baselines and probes, with bootstrap intervals.

    Fill-in-the-blank accuracy in % (chance is 25) and compatibility AUC. A malformed folder is refused
    with file and line.

    \b
    Example:
      ensemble evaluate outfits --data ~/data/outfits --protocol disjoint --split test --json
    """
    from compatibility.artifact import default_scorer_folder
    from training.evaluate_outfits import evaluate_outfits
    from webapp.cli.data_folder import data_folder
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    artifact = model or settings.scorer or default_scorer_folder()
    with showing_progress() as progress:
        report = evaluate_outfits(
            data_folder(settings, data, "outfits"),
            artifact,
            ready_encoders(settings),
            settings.home / "fitting" / "vectors",
            progress,
            protocol=protocol,
            split=split,
        )
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
