"""`ensemble fit types`: learn to name garments."""

from pathlib import Path

import click


@click.command("types")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the fitted model.")
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(data: Path | None, out: Path | None, as_json: bool) -> None:
    """Fit the type head on all labelled pictures found.

    A fit that is stopped goes on where it was when the command is run again.

    \b
    Example:
      ensemble fit types --data ~/data --out ./types
    """
    from training.fit_types import fit_types
    from wardrobe.recognition.cutout import Cutter
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_root(settings, data), out or settings.home / "models" / "type_head"
    picture_encoder = ready_encoders(settings)[0]
    cache = settings.home / "fitting" / "vectors"
    with showing_progress() as progress:
        card = fit_types(folder, output, Cutter(), picture_encoder, cache, progress)
    tell_card(card, output, as_json)
