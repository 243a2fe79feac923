"""`ensemble evaluate recognition`: how well the service tells what a garment is."""

import json
from pathlib import Path

import click


@click.command("recognition")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--model", type=click.Path(path_type=Path), help="Another type head than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, as_json: bool) -> None:
    """Measure types and colours on every picture found that nothing was fitted on.

    \b
    Example:
      ensemble evaluate recognition --data ~/data --json
    """
    from training.garments.evaluate_recognition import evaluate_recognition
    from training.garments.served_colours import served_colours
    from training.garments.unseen import fitted_on
    from wardrobe.recognition.colour_head import default_colour_head_folder
    from wardrobe.recognition.recogniser import prepared_recogniser
    from wardrobe.recognition.type_head import default_head_folder
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.garment_work import measures
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder = data_root(settings, data)
    fitted = fitted_on((default_colour_head_folder(),))
    with showing_progress() as progress:
        parts = measures(settings, model or default_head_folder(), progress)
        colours = served_colours(folder, prepared_recogniser(settings.home), fitted, progress)
        report = evaluate_recognition(folder, parts, colours, progress)
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
