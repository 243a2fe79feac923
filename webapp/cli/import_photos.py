"""`ensemble import photos`: photos into a wardrobe."""

import sys
from pathlib import Path

import click


@click.command("photos")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--wardrobe", required=True, metavar="NAME", help="Made when there is none of that name.")
@click.option("--worn", is_flag=True, help="Photos of people: one item for each garment, and the outfits.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(path: Path, wardrobe: str, worn: bool, as_json: bool) -> None:
    """Put photos into a wardrobe: one photo, a folder, or a ZIP file.

    A photo that cannot be read is named with the reason and the rest go on (exit code 1). A picture that
    is there already is not added twice, so the command can be run again.

    With --worn every garment that is surely seen whole is kept, and each photo's outfit as worn; what is
    left out is named with the reason. The photos themselves, which show people, are not kept.

    \b
    Example:
      ensemble import photos ~/photos --wardrobe mine
      ensemble import photos ~/me --wardrobe mine --worn
    """
    from wardrobe.import_worn import import_worn
    from wardrobe.importing import import_photos
    from wardrobe.photos.sources import read_sources
    from webapp.cli.import_report import tell_report
    from webapp.cli.opened import opened_service
    from webapp.cli.progress import showing_progress
    from webapp.current_owner import current_owner_id
    from webapp.operations.collections import ensure_collection

    service, owner_id = opened_service(), current_owner_id()
    recogniser = service.recogniser
    ensure_collection(service, owner_id, wardrobe, "wardrobe")
    with showing_progress() as progress:
        take_in = import_worn if worn else import_photos
        report = take_in(service.store, owner_id, wardrobe, read_sources(path), recogniser, progress)
    sys.exit(tell_report(report, as_json))
