"""`ensemble recognise`: what is on these photos."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from webapp.shapes.recognition_shape import PhotoResult


@click.command()
@click.argument("photos", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(photos: tuple[Path, ...], as_json: bool) -> None:
    """Name the garment on each photo, with its colours.

    Nothing is stored. Exit code 1 when a photo was refused.

    \b
    Example:
      ensemble recognise coat.jpg shoes.heic --json
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.photo_args import photo_upload
    from webapp.cli.progress import showing_progress
    from webapp.cli.told import tell_json
    from webapp.operations.photos_read import read_photos
    from webapp.shapes.recognition_shape import RecogniseAnswer

    service = opened_service()
    results = []
    with showing_progress() as progress:
        for photo in photos:
            read = next(read_photos(service, [photo_upload(photo)]))
            results.append(read.result())
            progress("recognising", len(results), len(photos))
    refused = sum(result.refused is not None for result in results)
    if as_json:
        tell_json(RecogniseAnswer(results=results, refused=refused))
    else:
        for result in results:
            click.echo(_line(result))
    sys.exit(1 if refused else 0)


def _line(result: "PhotoResult") -> str:
    if result.recognition is None:
        return f"{result.file}: refused: {result.refused}"
    read = result.recognition
    guesses = ", ".join(f"{guess.type} {guess.probability:.0%}" for guess in read.guesses)
    colours = ", ".join(f"{colour.name} {colour.share:.0%}" for colour in read.colours)
    whole = " (could not be cut out: the whole picture was read)" if read.whole_picture else ""
    return f"{result.file}: {read.type} ({guesses}); {colours}{whole}"
