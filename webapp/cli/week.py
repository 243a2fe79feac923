"""`ensemble week`: a look for every day."""

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from webapp.shapes.week_shape import WeekAnswer


@click.command()
@click.option("--from", "first", metavar="DAY", help="First day; default: today.")
@click.option("--days", default=7, show_default=True, type=click.IntRange(1, 14), help="How many days.")
@click.option(
    "--occasion", "occasions", multiple=True, metavar="[DAY=]WORDS", help="What all days, or one, are for."
)
@click.option(
    "--low",
    "--low-c",
    "low",
    metavar="[DAY=]°C",
    multiple=True,
    help="The coldest it gets, on all days or on one.",
)
@click.option("--high", "--high-c", "high", metavar="[DAY=]°C", multiple=True, help="The warmest it gets.")
@click.option("--rain", metavar="DAY", multiple=True, help="It rains on this day.")
@click.option("--wardrobe", metavar="NAME", help="Dress from this wardrobe; default: from all of yours.")
@click.option("--again", is_flag=True, help="Give days that are planned and not locked other looks.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    first: str | None, days: int, wardrobe: str | None, again: bool, as_json: bool, **said: tuple[str, ...]
) -> None:
    """Plan a look for each of some days and put it into the calendar.

    \b
    Examples:
      ensemble week
      ensemble week --from 2026-11-23 --occasion work --occasion 2026-11-28=party
      ensemble week --again --low 2026-11-24=2 --rain 2026-11-24
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.progress import waiting
    from webapp.cli.read import read
    from webapp.cli.told import tell
    from webapp.cli.week_wishes import wishes
    from webapp.current_owner import current_owner_id
    from webapp.operations.week import plan_week
    from webapp.shapes.week_shape import WeekRequest

    asked: dict[str, Any] = {"from": first, "days": days, "wardrobe": wardrobe, "again": again}
    request = read(WeekRequest, asked | wishes(**said))
    with waiting("planning"):
        answer = plan_week(opened_service(), current_owner_id(), request)
    tell(answer, _lines, as_json)


def _lines(answer: "WeekAnswer") -> list[str]:
    from webapp.cli.calendar_lines import entry_lines, undo_line
    from webapp.shapes.item_name import item_name

    lines = []
    for day in answer.days:
        lines += [line for entry in day.entries for line in entry_lines(entry)]
        lines += [f"{day.day:%a} {day.day}  {day.missing}"] if day.missing else []
    back = [item_name(item) for item in answer.brought_back]
    lines += [f"note: brought back: {', '.join(back)}"] if back else []
    return [*lines, *(f"note: {note}" for note in answer.notes), undo_line(answer.undo)]
