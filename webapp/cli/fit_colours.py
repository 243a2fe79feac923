"""`ensemble fit colours`: learn what shops call the colour of a garment."""

from pathlib import Path

import click


@click.command("colours")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the fitted model.")
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(data: Path | None, out: Path | None, as_json: bool) -> None:
    """Fit the colour head on all packshots whose shop states a colour.

    A fit that is stopped goes on where it was when the command is run again.

    \b
    Example:
      ensemble fit colours --data ~/data --out ./colours
    """
    from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder
    from training.fit_colours import fit_colours
    from wardrobe.recognition.cutout import Cutter
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_root(settings, data), out or settings.home / "models" / "colour_head"
    encoder = next(each for each in ready_encoders(settings) if each.id == Lite1OutfitsEncoder.id)
    with showing_progress() as progress:
        card = fit_colours(folder, output, Cutter(), encoder, settings.home / "fitting" / "vectors", progress)
    tell_card(card, output, as_json)
