"""`ensemble gap`: the one purchase that opens the most looks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from webapp.cli.plan_args import collage_option, json_option, wardrobe_option

if TYPE_CHECKING:
    from webapp.shapes.gap_shape import GapAnswer


@click.command()
@wardrobe_option
@click.option("--shop", required=True, metavar="NAME", help="Buy from this inventory.")
@click.option("--budget", metavar="PRICE", help='What one piece may cost, such as "120 EUR".')
@click.option(
    "--purchases", default=5, show_default=True, type=click.IntRange(1, 10), help="How many to tell."
)
@collage_option
@json_option
def command(
    wardrobe: str, shop: str, budget: str | None, purchases: int, collage: Path | None, as_json: bool
) -> None:
    """Find the one purchase that opens the most new looks, and what of yours nothing goes with.

    \b
    Example:
      ensemble gap --wardrobe mine --shop shop:demo --budget "120 EUR"
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.plan_drawing import draw_panels, look_panel
    from webapp.cli.progress import waiting
    from webapp.cli.read import read
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.gap import find_gap
    from webapp.shapes.gap_shape import GapRequest

    pools = {"pools": [{"collection": wardrobe}], "shops": [{"collection": shop}]}
    asked = read(GapRequest, pools | {"budget": budget, "purchases": purchases})
    service = opened_service()
    with waiting("trying on what the shop has"):
        answer = find_gap(service, current_owner_id(), asked)
    if as_json:
        tell_json(answer)
    else:
        _tell(answer)
    if collage:
        looks = [look for each in answer.purchases[:1] for look in each.looks]
        panels = [look_panel(look, f"New look {number}") for number, look in enumerate(looks, start=1)]
        draw_panels(service, panels, collage, as_json)


def _tell(answer: "GapAnswer") -> None:
    from webapp.cli.plan_lines import heading, look_line, short, tell_model, tell_notes

    click.echo(f"{answer.looks_now} different looks now")
    for number, each in enumerate(answer.purchases, start=1):
        heading(f"{number}. {short(each.item)}  {each.item.item}  {each.price or 'price unknown'}")
        click.echo(f"  {each.reason}")
        for look in each.looks[: 3 if number == 1 else 1]:
            click.echo(f"  {look_line(look)}")
    if not answer.purchases:
        click.echo("nothing in that shop opens a new look")
    if answer.undressable:
        heading("yours, and nothing goes with it")
        for lonely in answer.undressable:
            click.echo(f"  {short(lonely.item)}  {lonely.item.item}: {lonely.reason}")
    tell_notes(answer.notes)
    tell_model(answer.model)
