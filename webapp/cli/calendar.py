"""`ensemble calendar`: what was worn, what is planned, and what the log tells."""

import click


@click.command()
@click.option("--from", "first", metavar="DAY", help="First day; default: this week's Monday.")
@click.option("--to", "last", metavar="DAY", help="Last day; default: six days on.")
@click.option("--statistics", is_flag=True, help="Worn most, cost per wear, forgotten, of all days.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(first: str | None, last: str | None, statistics: bool, as_json: bool) -> None:
    """Show what was worn and what is planned.

    \b
    Examples:
      ensemble calendar
      ensemble calendar --from 2026-11-01 --to 2026-11-30
      ensemble calendar --statistics
    """
    from webapp.cli.calendar_lines import calendar_lines, wear_lines
    from webapp.cli.opened import opened_service
    from webapp.cli.read import read
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.calendar import list_entries
    from webapp.operations.wear import wear_log
    from webapp.shapes.calendar_shape import CalendarQuery
    from webapp.shapes.wear_shape import WearQuery

    query = read(CalendarQuery, {"from": first, "to": last})
    service, owner_id = opened_service(), current_owner_id()
    if statistics:
        tell(wear_log(service, owner_id, WearQuery()), wear_lines, as_json)
    else:
        tell(list_entries(service, owner_id, query.first, query.last), calendar_lines, as_json)
