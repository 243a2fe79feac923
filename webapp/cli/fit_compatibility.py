"""`ensemble fit compatibility`: learn which garments go together."""

from pathlib import Path
from typing import Any

import click


@click.command("compatibility")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of outfits, or the one above it.")
@click.option("--protocol", default="disjoint", show_default=True, help="Which split of the outfits.")
@click.option("--seed", "seeds", multiple=True, type=int, help="Fit with these seeds; default 0, 1 and 2.")
@click.option("--epochs", type=click.IntRange(1, 1000), help="How often to see all outfits.")
@click.option("--device", default="cpu", show_default=True, help="Where to fit: cpu, cuda, cuda:1 ...")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the fitted model.")
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(
    data: Path | None, protocol: str, device: str, out: Path | None, as_json: bool, **changes: Any
) -> None:
    """Fit the type-aware embedding on stylists' outfits.

    A fit that is stopped goes on where it was when the command is run again. The model lands in the home
    folder; ENSEMBLE_SCORER names the one to serve.

    \b
    Example:
      ensemble fit compatibility --data ~/data --seed 0 --seed 1 --seed 2
    """
    from training.fit_compatibility import fit_compatibility
    from training.fit_config import FitConfig
    from webapp.cli.data_folder import data_folder
    from webapp.cli.fitted import tell_card
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_folder(settings, data, "outfits"), out or settings.home / "models" / "type_aware"
    given = {name: value for name, value in changes.items() if value}
    with showing_progress() as progress:
        card = fit_compatibility(
            folder,
            output,
            ready_encoders(settings),
            settings.home / "fitting",
            progress,
            FitConfig(**given),
            protocol=protocol,
            device=device,
        )
    tell_card(card, output, as_json)
