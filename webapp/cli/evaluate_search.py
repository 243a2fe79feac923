"""`ensemble evaluate search`: how well the service finds pictures by their titles."""

import json
from pathlib import Path

import click


@click.command("search")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--model", type=click.Path(path_type=Path), help="Folder of other fits than those served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, as_json: bool) -> None:
    """Measure the served search on every catalogue picture that it was not fitted on.

    \b
    Example:
      ensemble evaluate search --data ~/data --json
    """
    from compatibility.encoders.served_minilm import ServedMiniLm
    from training.search.evaluate_search import evaluate_search
    from wardrobe.recognition.cutout import Cutter
    from wardrobe.search.alike_pictures import default_alike_folder
    from wardrobe.search.picture_text import default_picture_text_folder
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    words = model / "picture_text" if model else default_picture_text_folder()
    alike = model / "alike_pictures" if model else default_alike_folder()
    encoders, folder = ready_encoders(settings), data_root(settings, data)
    texts, cache = ServedMiniLm.of_home(settings.home), settings.home / "fitting" / "vectors"
    with showing_progress() as progress:
        report = evaluate_search(folder, words, alike, Cutter(), encoders, texts, cache, progress)
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
