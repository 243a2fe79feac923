"""`ensemble evaluate types`: how well the service names garments."""

import json
from pathlib import Path

import click


@click.command("types")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--model", type=click.Path(path_type=Path), help="Another type head than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, as_json: bool) -> None:
    """Measure the served type head on people and products that it was not fitted on.

    \b
    Example:
      ensemble evaluate types --data ~/data --json
    """
    from training.evaluate_types import evaluate_types
    from wardrobe.recognition.cutout import Cutter
    from wardrobe.recognition.type_head import default_head_folder
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, artifact = data_root(settings, data), model or default_head_folder()
    picture_encoder = ready_encoders(settings)[0]
    cache = settings.home / "fitting" / "vectors"
    with showing_progress() as progress:
        report = evaluate_types(folder, artifact, Cutter(), picture_encoder, cache, progress)
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
