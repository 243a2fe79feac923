"""`ensemble evaluate parsing`: how well garments are found in photos."""

import json
from pathlib import Path

import click


@click.command("parsing")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--model", type=click.Path(path_type=Path), help="Another parser than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, as_json: bool) -> None:
    """Measure the served parser on worn outfits and people's photos that it was not fitted on.

    \b
    Example:
      ensemble evaluate parsing --data ~/data --json
    """
    from training.parsing.evaluate_parsing import evaluate_parsing
    from training.parsing.saliency_teacher import SaliencyTeacher
    from wardrobe.recognition.parser import default_parser_folder
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, artifact = data_root(settings, data), model or default_parser_folder()
    work = settings.home / "fitting" / "parser"
    with showing_progress() as progress:
        report = evaluate_parsing(folder, artifact, SaliencyTeacher(), work, progress)
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
