"""`ensemble size-hint`: which size to take."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from webapp.shapes.fit_shape import FitAnswer


@click.command()
@click.option("--category", required=True, help="dress, gown, jumpsuit, top, jacket, skirt ...")
@click.option("--item", help="An item that the model knows.")
@click.option("--said", nargs=3, type=int, metavar="SMALL FITS LARGE", help="Wearers who found it so.")
@click.option("--size", "sizes", multiple=True, metavar="NAME=NUMBER", help="A size there is, on our scale.")
@click.option("--height", "height_cm", type=float, metavar="CM")
@click.option("--weight", "weight_kg", type=float, metavar="KG")
@click.option("--bust", "bust_band_in", type=float, metavar="INCHES", help="Bra band: 34.")
@click.option("--cup", metavar="LETTER")
@click.option("--age", type=float)
@click.option("--body-type", metavar="WORD", help="hourglass, pear, petite, athletic ...")
@click.option(
    "--earlier", "earlier_sizes", multiple=True, type=int, help="A size taken before; oldest first."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    category: str,
    item: str | None,
    said: tuple[int, int, int] | None,
    sizes: tuple[str, ...],
    as_json: bool,
    **body: Any,
) -> None:
    """Say whether a garment runs small or large, and which size a person should take.

    Sizes are numbers on the scale of the rentals that this was fitted on (docs/fit-feedback.md has a table
    with whom each fits).

    \b
    Examples:
      ensemble size-hint --category dress --height 170 --weight 62 --bust 34 --cup c
      ensemble size-hint --category dress --said 12 30 1 --weight 62 --size S=8 --size M=14 --size L=20
    """
    from pydantic import ValidationError

    from webapp.cli.commands import Misuse
    from webapp.cli.told import tell
    from webapp.operations.size_hint import tell_fit
    from webapp.shapes.fit_shape import FitRequest

    asked: dict[str, Any] = {"category": category, "item": item, "person": body, "sizes": _chart(sizes)}
    if said:
        asked["feedback"] = dict(zip(("small", "fits", "large"), said, strict=True))
    try:
        request = FitRequest.model_validate(asked)
    except ValidationError as error:
        first = error.errors()[0]
        raise Misuse(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    tell(tell_fit(request), _lines, as_json)


def _chart(sizes: Iterable[str]) -> dict[str, str]:
    return {name: number for name, _, number in (each.partition("=") for each in sizes)}


def _lines(answer: "FitAnswer") -> list[str]:
    unsure = answer.runs == "not surely either"
    lines = ["not known to run small or large" if unsure else f"runs {answer.runs}", f"  {answer.evidence}"]
    if hint := answer.hint:
        others = ", ".join(f"{one.size} ({one.taken:.0%})" for one in hint.others) or "none"
        lines.append(f"take size {hint.size}, as {hint.taken:.0%} of people like you do; else {others}")
        lines.append(f"  {hint.fits:.0%} of them say that it fits; reliability {hint.reliability}")
    return lines
