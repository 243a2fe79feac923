"""`ensemble fit occasions`: learn what is worn for what."""

from pathlib import Path

import click


@click.command("occasions")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the figures.")
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(data: Path | None, out: Path | None, as_json: bool) -> None:
    """Count on rentals (`interactions/rentals`) before the day at 85 % of the rows; later ones stay unseen.

    \b
    Example:
      ensemble fit occasions --data ~/data --out ./occasions
    """
    from training.context.fit_occasions import fit_occasions
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.settings import Settings

    settings = Settings.read()
    output = out or settings.home / "models" / "occasions"
    card = fit_occasions(data_root(settings, data), output, settings.home / "fitting" / "runs")
    tell_card(card, output, as_json)
