"""`ensemble gap`: the one purchase that opens the most looks."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from webapp.cli.context_args import context_asked, context_options
from webapp.cli.plan_args import collage_option, json_option, wardrobe_option

if TYPE_CHECKING:
    from webapp.shapes.gap_shape import GapAnswer, GapRequest


@click.command()
@wardrobe_option
@click.option("--shop", required=True, metavar="NAME", help="Buy from this inventory.")
@click.option(
    "--purchases", default=5, show_default=True, type=click.IntRange(1, 10), help="How many to tell."
)
@context_options
@collage_option
@json_option
def command(collage: Path | None, as_json: bool, **asked: Any) -> None:
    """Find the one purchase that opens the most new looks, and what of yours nothing goes with.

    \b
    Example:
      ensemble gap --wardrobe mine --shop shop:demo --budget "120 EUR"
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.plan_drawing import draw_panels, look_panel
    from webapp.cli.progress import waiting
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.gap import find_gap

    request = _request(**asked)
    service = opened_service()
    with waiting("trying on what the shop has"):
        answer = find_gap(service, current_owner_id(), request)
    if as_json:
        tell_json(answer)
    else:
        _tell(answer)
    if collage:
        looks = [look for each in answer.purchases[:1] for look in each.looks]
        panels = [look_panel(look, f"New look {number}") for number, look in enumerate(looks, start=1)]
        draw_panels(service, panels, collage, as_json)


def _request(wardrobe: str, shop: str, **asked: Any) -> "GapRequest":
    from webapp.cli.read import read
    from webapp.shapes.gap_shape import GapRequest

    # One piece is all that is bought: the budget is for that, not for looks.
    context = context_asked(asked)
    pools = {"pools": [{"collection": wardrobe}], "shops": [{"collection": shop}]}
    budget = context["budget"].pop("total")
    return read(GapRequest, {**pools, "budget": budget, "context": context, **asked})


def _tell(answer: "GapAnswer") -> None:
    from webapp.cli.folded import say
    from webapp.cli.plan_lines import heading, look_line, short, tell_model, tell_notes

    click.echo(f"{answer.looks_now} different looks now")
    for number, each in enumerate(answer.purchases, start=1):
        heading(f"{number}. {short(each.item)}  {each.item.item}  {each.price or 'price unknown'}")
        say(f"  {each.reason}")
        for look in each.looks[: 3 if number == 1 else 1]:
            say(f"  {look_line(look)}")
    if not answer.purchases:
        click.echo("nothing in that shop opens a new look")
    if answer.undressable:
        heading("yours, and hard to dress")
        for lonely in answer.undressable:
            say(f"  {short(lonely.item)}  {lonely.item.item}: {lonely.reason}")
    tell_notes(answer.notes)
    tell_model(answer.model)
