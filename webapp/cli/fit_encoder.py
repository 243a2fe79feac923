"""`ensemble fit encoder`: teach the picture encoder what goes together."""

from pathlib import Path
from typing import Any

import click


@click.command("encoder")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of outfits, or the one above it.")
@click.option("--protocol", default="disjoint", show_default=True, help="Which split of the outfits.")
@click.option("--first", type=click.IntRange(1, 20), help="First block of lite1 that learns; default 16.")
@click.option("--epochs", type=click.IntRange(1, 100), help="How often to see all pictures; default 1.")
@click.option("--seed", "seeds", multiple=True, type=int, help="Tune from these seeds; default 0, 1 and 2.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the tuned weights.")
@click.option("--json", "as_json", is_flag=True, help="Print the weights' card.")
def command(data: Path | None, protocol: str, out: Path | None, as_json: bool, **changes: Any) -> None:
    """Fine-tune the picture encoder on stylists' outfits, and take the mean over all seeds.

    A run that is stopped goes on from its last whole epoch when the command is run again. Vectors of the old
    weights do not mix with those of the new: fit the scorers again, and recognise the items again.

    \b
    Example:
      ensemble fit encoder --data ~/data --out ./lite1_outfits
    """
    from training.encoder_config import EncoderConfig
    from training.fit_encoder import fit_encoder
    from webapp.cli.data_folder import data_folder
    from webapp.cli.fitted import tell_card
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_folder(settings, data, "outfits"), out or settings.home / "models" / "lite1_outfits"
    config = EncoderConfig(**{name: value for name, value in changes.items() if value})
    with showing_progress() as progress:
        card = fit_encoder(folder, output, settings.home / "fitting", progress, config, protocol)
    tell_card(card, output, as_json)
