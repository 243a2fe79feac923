"""`ensemble data fetch`: bring a data set here."""

import click


@click.command("fetch")
@click.argument("name", type=click.Choice(["closet-photos"]))
def command(name: str) -> None:
    """Bring a data set into the home folder, checked against its published digests.

    Where from: ENSEMBLE_DATA_MIRROR, a folder or an http address that holds the folder of that name; else
    ENSEMBLE_DATA. A broken attempt goes on where it stopped. The sample wardrobe then shows these photos
    (public domain, CC0).

    \b
    Example:
      ENSEMBLE_DATA_MIRROR=https://mirror.example.org/data ensemble data fetch closet-photos
    """
    from training.data_fetch import CLOSET_PHOTOS, fetch
    from webapp.cli.commands import Misuse
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    mirror = settings.data_mirror or (str(settings.data) if settings.data else None)
    if mirror is None:
        raise Misuse(
            "where from? set ENSEMBLE_DATA_MIRROR to a folder or an address that holds closet-photos"
        )
    with showing_progress() as progress:
        folder = fetch(CLOSET_PHOTOS, mirror, settings.home / "datasets" / name, progress)
    click.echo(f"{name} is in {folder}")
