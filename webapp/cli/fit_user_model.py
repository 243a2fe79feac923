"""`ensemble fit user-model`: learn what people take."""

from pathlib import Path

import click


@click.command("user-model")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of rentals, or of clicks on outfits.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the fitted model.")
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(data: Path | None, out: Path | None, as_json: bool) -> None:
    """Fit with several seeds on what came before, measure on what came after, keep a record of the run.

    The folder holds rentals.csv, or clicks.csv and outfit_items.csv, packed with gzip or not. Without --data
    it is interactions/rentals in ENSEMBLE_DATA. Needs the libraries of requirements-users.lock.

    \b
    Example:
      ensemble fit user-model --data ~/data/interactions/rentals --out ./rentals
    """
    from training.users.fit_user_model import fit_user_model
    from webapp.cli.data_folder import data_folder
    from webapp.cli.fitted import tell_card
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder = data_folder(settings, data, "interactions/rentals")
    output = out or settings.home / "models" / folder.name
    with showing_progress() as progress:
        card = fit_user_model(folder, output, settings.home / "fitting" / "runs", progress)
    tell_card(card, output, as_json)
