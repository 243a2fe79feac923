"""`ensemble fit search`: learn to find items by words and by picture."""

from pathlib import Path

import click


@click.command("search")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the two fitted models.")
@click.option("--json", "as_json", is_flag=True, help="Print the models' cards.")
def command(data: Path | None, out: Path | None, as_json: bool) -> None:
    """Fit pictures to titles (shop-catalogue) and to each other (outfits, closet-photos).

    Both read the vectors of all encoders that are served. A fit that is stopped goes on where it was when the
    command is run again.

    \b
    Example:
      ensemble fit search --data ~/data --out ./search
    """
    from compatibility.encoders.minilm import MiniLmEncoder
    from training.search.fit_alike import fit_alike
    from training.search.fit_picture_text import fit_picture_text
    from wardrobe.recognition.cutout import Cutter
    from webapp.cli.data_folder import data_root
    from webapp.cli.fitted import tell_card
    from webapp.cli.preparing import ready_encoders
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    folder, output = data_root(settings, data), out or settings.home / "models" / "search"
    encoders, cutter, cache = ready_encoders(settings), Cutter(), settings.home / "fitting" / "vectors"
    words, alike = output / "picture_text", output / "alike_pictures"
    with showing_progress() as progress:
        cards = (
            (words, fit_picture_text(folder, words, cutter, encoders, MiniLmEncoder(), cache, progress)),
            (alike, fit_alike(folder, alike, cutter, encoders, cache, progress)),
        )
    for place, card in cards:
        tell_card(card, place, as_json)
