"""`ensemble pack`: the fewest pieces for a trip, and what to wear when."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from webapp.cli.context_args import context_asked, context_options
from webapp.cli.plan_args import collage_option, json_option, wardrobe_option

if TYPE_CHECKING:
    from webapp.shapes.packing_shape import PackedDay, PackingAnswer, PackingRequest

MOST_DAYS = 28


@click.command()
@wardrobe_option
@click.option(
    "--days", default=5, show_default=True, type=click.IntRange(1, MOST_DAYS), help="How many days."
)
@click.option("--from", "first", metavar="DAY", help="The first one, such as 2026-12-01; today if left out.")
@click.option("--on", multiple=True, metavar="DAY=WORDS", help="What a single day is for.")
@context_options
@click.option(
    "--wash-every", type=click.IntRange(1, MOST_DAYS), help="All is clean again after so many days."
)
@click.option("--repeat-tops", is_flag=True, help="A top may be worn again before it is washed.")
@click.option("--ban", multiple=True, metavar="ITEM_ID", help="Leave this item at home.")
@collage_option
@json_option
def command(collage: Path | None, as_json: bool, **asked: Any) -> None:
    """Pack the fewest pieces that dress you on every day of a trip.

    \b
    Examples:
      ensemble pack --days 5 --from 2026-12-01 --occasion work --low-c 2 --high-c 9 --rain
      ensemble pack --days 8 --wash-every 4 --on 2026-12-05="wedding guest" --collage trip.png
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.plan_drawing import draw_panels, look_panel
    from webapp.cli.progress import waiting
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.packing import pack_for

    request, service = _request(**asked), opened_service()
    with waiting("packing"):
        answer = pack_for(service, current_owner_id(), request)
    if as_json:
        tell_json(answer)
    else:
        _tell(answer)
    if collage:
        panels = [look_panel(day.look, f"{day.date:%A}") for day in answer.days if day.look]
        draw_panels(service, panels, collage, as_json)


def _request(wardrobe: str, first: str | None, on: tuple[str, ...], **asked: Any) -> "PackingRequest":
    from webapp.cli.read import read
    from webapp.shapes.packing_shape import PackingRequest

    context = context_asked(asked)
    told = {
        "pools": [{"collection": wardrobe}],
        "from": first,
        "context": context,
        "by_day": {day: {**context, "occasion": words} for day, words in map(_on, on)},
    }
    return read(PackingRequest, {**told, **asked})


def _on(said: str) -> tuple[str, str]:
    day, equals, words = said.partition("=")
    if not equals or not words.strip():
        raise click.UsageError(f'--on {said}: give DAY=WORDS, such as 2026-12-05="wedding guest"')
    return day.strip(), words.strip()


def _tell(answer: "PackingAnswer") -> None:
    from webapp.cli.plan_lines import heading, rows, short, tell_model, tell_notes

    click.echo(
        f"{len(answer.items)} pieces for {len(answer.days)} days; fewer than {answer.at_least} cannot do"
    )
    table = [
        (str(each.item.slot), short(each.item), each.item.item, ", ".join(f"{day:%a}" for day in each.days))
        for each in answer.items
    ]
    for line in rows(table):
        click.echo(f"  [ ] {line}")
    for day in answer.days:
        heading(f"{day.date:%A} {day.date}  {day.occasion or ''}".rstrip())
        _tell_day(day)
    tell_notes(answer.notes)
    tell_model(answer.model)


def _tell_day(day: "PackedDay") -> None:
    from webapp.cli.plan_lines import look_line

    click.echo(f"  {look_line(day.look) if day.look else day.missing}")
    for line in [*(day.look.reasons if day.look else ()), *day.relaxed]:
        click.echo(f"        {line}")
