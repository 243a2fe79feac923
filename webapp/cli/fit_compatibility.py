"""`ensemble fit compatibility`: learn which garments go together."""

from pathlib import Path
from typing import Any

import click

FOLDER = click.Path(path_type=Path)


@click.command("compatibility")
@click.option("--model", default="type-aware", show_default=True, help="What to fit; see below.")
@click.option("--data", type=FOLDER, help="Folder of outfits, or the one above it.")
@click.option("--protocol", default="disjoint", show_default=True, help="Which split of the outfits.")
@click.option("--config", "config_file", type=FOLDER, help="TOML file with settings of the fit.")
@click.option(
    "--objective",
    type=click.Choice(["ranking", "published"]),
    default="ranking",
    show_default=True,
    help="Worn above thrown-together outfits, or the losses of the model's paper.",
)
@click.option(
    "--encoder",
    "encoders",
    multiple=True,
    help="lite1, lite1-outfits, oklab, a folder or a hub id; repeatable.",
)
@click.option("--texts", is_flag=True, help="Read titles and descriptions, too, where items have them.")
@click.option("--seed", "seeds", multiple=True, type=int, help="Fit with these seeds; default 0, 1 and 2.")
@click.option("--epochs", type=click.IntRange(1, 1000), help="How often to see all outfits.")
@click.option("--device", default="cpu", show_default=True, help="Where to fit: cpu, cuda, cuda:1 ...")
@click.option("--workers", default=1, type=click.IntRange(1, 64), help="Fit on so many processes, by Ray.")
@click.option("--member", "members", multiple=True, type=FOLDER, help="A fitted model to blend; repeatable.")
@click.option("--teacher", type=FOLDER, help="The fitted model that teaches a distilled one.")
@click.option("--out", type=FOLDER, help="Where to write the fitted model.")
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(
    model: str,
    data: Path | None,
    config_file: Path | None,
    encoders: tuple[str, ...],
    out: Path | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Fit a model on stylists' outfits.

    Models: type-aware (the one that serves), bi-lstm, set-transformer, csa-net, pairwise-head. blended weighs
    fitted members on valid; type-aware-member is the type-aware one in their form. distilled is a type-aware
    one that learns from a fitted teacher. A fit that is stopped goes on where it was when the command is run
    again. The model lands in the home folder; ENSEMBLE_SCORER names the one to serve.

    \b
    Example:
      ensemble fit compatibility --data ~/data --seed 0 --seed 1 --seed 2
      ensemble fit compatibility --data ~/data --model bi-lstm --objective published --out ./bi-lstm
      ensemble fit compatibility --data ~/data --model blended --member ./bi-lstm --member ./csa-net
    """
    from training.fits import Asked, fit_named
    from training.model_config import read_config
    from webapp.cli.data_folder import data_folder
    from webapp.cli.fitted import tell_card
    from webapp.cli.preparing import chosen_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    output = out or settings.home / "models" / model.replace("-", "_")
    models = [*given["members"], *([given["teacher"]] if given["teacher"] else [])]
    with showing_progress() as progress:
        asked = Asked(
            folder=data_folder(settings, data, "outfits"),
            output=output,
            work=settings.home / "fitting",
            encoders=chosen_encoders(settings, encoders, given["device"], *models),
            progress=progress,
            read=read_config(config_file),
            named=bool(encoders),
            **given,
        )
        card = fit_named(model, asked)
    tell_card(card, output, as_json)
