"""`ensemble fit attributes`: learn patterns, sleeves, necklines, materials and more."""

from pathlib import Path

import click


@click.command("attributes")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--encoder", type=click.Path(path_type=Path), help="A garment encoder that was fitted here.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the fitted heads.")
@click.option("--json", "as_json", is_flag=True, help="Print the heads' card.")
def command(data: Path | None, encoder: Path | None, out: Path | None, as_json: bool) -> None:
    """Fit a head for each attribute on the garment encoder, and find out which of them may be told.

    \b
    Example:
      ensemble fit attributes --data ~/data --out ./attributes
    """
    from compatibility.encoders.lite1_garments import garment_weights_folder
    from training.garments.fit_recogniser import fit_attributes_on
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.cli.garment_work import workplace
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_root(settings, data), out or settings.home / "models" / "attributes"
    weights = encoder or garment_weights_folder()
    with showing_progress() as progress:
        card = fit_attributes_on(folder, weights, output, workplace(settings, progress))
    tell_card(card, output, as_json)
