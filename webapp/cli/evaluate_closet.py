"""`ensemble evaluate closet`: what is lost on people's own photos."""

import json
from pathlib import Path

import click


@click.command("closet")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds outfits and closet-photos.")
@click.option("--protocol", default="disjoint", show_default=True, help="Which split of the outfits.")
@click.option("--split", default="test", show_default=True, help="Which part to measure on.")
@click.option(
    "--outfits", default=120, show_default=True, type=click.IntRange(min=1), help="How many of them."
)
@click.option("--seed", default=0, show_default=True, help="Draws the outfits, the backdrops and the light.")
@click.option("--model", type=click.Path(path_type=Path), help="Another fitted model than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    data: Path | None, protocol: str, split: str, outfits: int, seed: int, model: Path | None, as_json: bool
) -> None:
    """Measure the served scorer on pictures made to look like phone photos, and cut out again.

    Garments are laid on beds and floors of closet-photos, tilted, in warm light, with a shadow, out of
    focus and as JPEG. About 0.4 s of one core an item; a stopped run goes on where it was.

    \b
    Example:
      ensemble evaluate closet --data ~/data --outfits 120
    """
    from compatibility.artifact import default_scorer_folder
    from training.evaluate_closet import ClosetConfig, evaluate_closet
    from wardrobe.recognition.cutout import Cutter
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder = data_root(settings, data)
    with showing_progress() as progress:
        report = evaluate_closet(
            folder / "outfits",
            folder / "closet-photos",
            model or settings.scorer or default_scorer_folder(),
            Cutter(),
            ready_encoders(settings),
            settings.home / "fitting" / "vectors",
            progress,
            ClosetConfig(protocol, split, outfits, seed),
        )
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
