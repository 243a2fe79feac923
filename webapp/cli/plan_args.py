"""Arguments that the commands of planning share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

PICTURES = (".png", ".jpg", ".jpeg")
Command = Callable[..., Any]


def _picture(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and value.suffix.lower() not in PICTURES:
        raise click.UsageError(f"--collage {value}: the name must end in {', '.join(PICTURES)}")
    return value


collage_option: Callable[[Command], Command] = click.option(
    "--collage",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_picture,
    help="Draw the looks: .png or .jpg",
)
json_option: Callable[[Command], Command] = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object."
)
wardrobe_option: Callable[[Command], Command] = click.option(
    "--wardrobe", default="mine", show_default=True, metavar="NAME", help="Plan with this wardrobe."
)
