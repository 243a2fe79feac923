"""`ensemble recognise`: what is on these photos."""

import base64
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from wardrobe.importing import Source
    from wardrobe.photos.sources import Sources
    from wardrobe.recognition.heat_question import HeatQuestion
    from webapp.shapes.photo_result import PhotoResult


@click.command()
@click.argument("photos", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--heat", type=click.Path(path_type=Path), help="Write where the model looked, as a PNG.")
@click.option("--heat-of", default="type", show_default=True, help="type:NAME, colour:NAME, attribute:NAME.")
@click.option(
    "--colour-names",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Tell the nearest names in this list, too (CSV with name and hex, such as xkcd's).",
)
@click.option("--age", is_flag=True, help="Tell the apparent age, where ENSEMBLE_APPARENT_AGE allows it.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    photos: tuple[Path, ...],
    heat: Path | None,
    heat_of: str,
    colour_names: Path | None,
    age: bool,
    as_json: bool,
) -> None:
    """Name the garments on each photo, with their colours and what else is told of them.

    Photos, folders and ZIP files. Nothing is stored. Of several garments the second's map goes to
    FILE-2.png, and so on. Exit code 1 when a photo was refused.

    \b
    Example:
      ensemble recognise coat.jpg me.heic --json
      ensemble recognise coat.jpg --heat looked.png --heat-of colour:beige
    """
    from webapp.cli.folded import say
    from webapp.cli.opened import opened_service
    from webapp.cli.progress import showing_progress
    from webapp.cli.recognised_lines import lines
    from webapp.cli.told import tell_json
    from webapp.operations.recognise import Wanted, notes, recognised
    from webapp.shapes.photo_result import RecogniseAnswer

    wanted = Wanted(_question(heat_of) if heat else None, age)
    service, sources = opened_service(), [_sources(path) for path in photos]
    results, total = [], sum(map(len, sources))
    with showing_progress() as progress:
        for result in recognised(service, _each(sources), wanted):
            results.append(result)
            progress("recognising", len(results), total)
    refused = sum(result.refused is not None for result in results)
    answer = RecogniseAnswer(results=results, refused=refused, notes=notes(service, wanted))
    written = _write_heat(heat, results) if heat else []
    written += _finer_names(colour_names, results) if colour_names else []
    if as_json:
        tell_json(answer)
    else:
        for line in (*lines(answer), *written):
            say(line)
    sys.exit(1 if refused else 0)


def _question(words: str) -> "HeatQuestion":
    from wardrobe.recognition.heat_question import HeatQuestion
    from webapp.cli.commands import Misuse

    try:
        return HeatQuestion.of(words)
    except ValueError as error:
        raise Misuse(str(error)) from error


def _sources(path: Path) -> "Sources":
    from wardrobe.photos.sources import read_sources
    from webapp.cli.commands import Misuse

    if not path.exists():
        raise Misuse(f"{path}: no such file")
    return read_sources(path)


def _each(sources: Sequence["Sources"]) -> Iterator["Source"]:
    for each in sources:
        yield from each


def _write_heat(file: Path, results: Sequence["PhotoResult"]) -> list[str]:
    """Write every map that there is; -> what to tell about it."""
    maps = [garment.heat for result in results for garment in result.garments if garment.heat]
    told = [] if maps else ["no map: what was asked about was not told of any garment"]
    for place, heat in enumerate(maps, start=1):
        target = file if place == 1 else file.with_stem(f"{file.stem}-{place}")
        target.write_bytes(base64.b64decode(heat.png.partition(",")[2]))
        told.append(f"{heat.of}: {target}")
    return told


def _finer_names(file: Path, results: Sequence["PhotoResult"]) -> list[str]:
    """One line for each colour of each photo's main garment: what it is called in the list."""
    from wardrobe.recognition.colour_list import ColourList, ColourListError
    from webapp.cli.commands import Misuse

    try:
        names = ColourList.load(file)
    except (ColourListError, OSError) as error:
        raise Misuse(str(error)) from error
    return [
        f"{result.file}: {colour.name} {colour.hex} is {names.nearest(colour.hex)!r} in {file.name}"
        for result in results
        for colour in (result.recognition.colours if result.recognition else ())
    ]
