"""`ensemble fit size-hints`: learn what runs small or large, and which size to take."""

from pathlib import Path

import click


@click.command("size-hints")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the fitted model.")
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(data: Path | None, out: Path | None, as_json: bool) -> None:
    """Fit on rentals (`interactions/rentals`) before the day at 85 % of the rows; later ones stay unseen.

    \b
    Example:
      ensemble fit size-hints --data ~/data --out ./fit_feedback
    """
    from training.fit_feedback.fit_size_hints import fit_size_hints
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    output = out or settings.home / "models" / "fit_feedback"
    with showing_progress() as progress:
        card = fit_size_hints(data_root(settings, data), output, settings.home / "fitting" / "runs", progress)
    tell_card(card, output, as_json)
