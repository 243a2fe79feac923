"""`ensemble fit recogniser`: learn to tell garments."""

from pathlib import Path

import click


@click.command("recogniser")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--steps", type=click.IntRange(1, 100_000), help="How long to tune the encoder; default 1200.")
@click.option("--encoder", type=click.Path(path_type=Path), help="Fit the type head alone, on this encoder.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for encoder and type head.")
@click.option("--json", "as_json", is_flag=True, help="Print the type head's card.")
def command(
    data: Path | None, steps: int | None, encoder: Path | None, out: Path | None, as_json: bool
) -> None:
    """Tune the garment encoder on all labelled pictures found, then fit the type head on it.

    A fit that is stopped goes on where it was when the command is run again. Vectors of the old weights do
    not mix with those of the new: fit the attributes again, too.

    \b
    Example:
      ensemble fit recogniser --data ~/data --out ./recogniser
    """
    from training.garments.fit_recogniser import TYPES, fit_recogniser, fit_types_on
    from training.garments.garment_examples import read_garment_examples
    from training.garments.tune_config import TuneConfig
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.cli.garment_work import workplace
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_root(settings, data), out or settings.home / "models" / "recogniser"
    config = TuneConfig(steps=steps, horizon=steps) if steps else TuneConfig()
    with showing_progress() as progress:
        place = workplace(settings, progress)
        if encoder:
            card = fit_types_on(read_garment_examples(folder), encoder, output / TYPES, place)
        else:
            card = fit_recogniser(folder, output, place, config)
    tell_card(card, output, as_json)
