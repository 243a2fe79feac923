"""`ensemble fit parser`: teach what every pixel of a photo shows."""

from pathlib import Path

import click


@click.command("parser")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the parser.")
@click.option("--json", "as_json", is_flag=True, help="Print the parser's card.")
def command(data: Path | None, out: Path | None, as_json: bool) -> None:
    """Fit the parser, which cuts garments out, on worn outfits, people's own photos and packshots.

    A run that is stopped goes on from its last whole epoch when the command is run again; all of it takes
    about an hour of one core.

    \b
    Example:
      ensemble fit parser --data ~/data --out ./parser
    """
    from training.parsing.fit_parser import fit_parser
    from training.parsing.saliency_teacher import SaliencyTeacher
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_root(settings, data), out or settings.home / "models" / "parser"
    with showing_progress() as progress:
        card = fit_parser(folder, output, settings.home / "fitting" / "parser", SaliencyTeacher(), progress)
    tell_card(card, output, as_json)
