"""`ensemble capsule`: the few pieces that give the most looks."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from webapp.cli.context_args import context_asked, context_options
from webapp.cli.plan_args import collage_option, json_option, wardrobe_option

if TYPE_CHECKING:
    from webapp.shapes.capsule_shape import CapsuleAnswer, CapsuleRequest


@click.command()
@wardrobe_option
@click.option("--items", default=20, show_default=True, type=click.IntRange(3, 60), help="How many pieces.")
@click.option("--lock", multiple=True, metavar="ITEM_ID", help="The capsule must hold this item.")
@click.option("--ban", multiple=True, metavar="ITEM_ID", help="The capsule may not hold this item.")
@click.option("--looks", default=8, show_default=True, type=click.IntRange(0, 200), help="Looks to tell.")
@context_options
@collage_option
@json_option
def command(collage: Path | None, as_json: bool, **asked: Any) -> None:
    """Choose the few pieces of a wardrobe that give the most good, different looks.

    \b
    Examples:
      ensemble capsule --wardrobe mine --items 20
      ensemble capsule --items 12 --occasion work --lock itm_4k2m --collage capsule.png
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.plan_drawing import draw_panels, look_panel
    from webapp.cli.progress import waiting
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.capsule import choose_capsule

    request = _request(**asked)
    service = opened_service()
    with waiting("choosing pieces"):
        answer = choose_capsule(service, current_owner_id(), request)
    if as_json:
        tell_json(answer)
    else:
        _tell(answer)
    if collage:
        numbered = enumerate(answer.looks, start=1)
        panels = [look_panel(look, f"Look {number}") for number, look in numbered]
        draw_panels(service, panels, collage, as_json)


def _request(wardrobe: str, **asked: Any) -> "CapsuleRequest":
    from webapp.cli.read import read
    from webapp.shapes.capsule_shape import CapsuleRequest

    context = context_asked(asked)
    return read(CapsuleRequest, {"pools": [{"collection": wardrobe}], "contexts": [context], **asked})


def _tell(answer: "CapsuleAnswer") -> None:
    from webapp.cli.folded import say
    from webapp.cli.plan_lines import heading, look_line, rows, short, tell_model, tell_notes

    say(
        f"{len(answer.items)} of {answer.chosen_from} pieces give {answer.different} different looks; "
        f"no {len(answer.items)} can give more than {answer.at_most}"
    )
    table = [(str(each.item.slot), short(each.item), each.item.item, each.reason) for each in answer.items]
    for line in rows(table):
        say(f"  {line}")
    heading("looks, for a start")
    for look in answer.looks:
        say(f"  {look_line(look)}")
    tell_notes(answer.notes)
    tell_model(answer.model)
