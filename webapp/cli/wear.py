"""`ensemble wear`: log what was worn."""

import click

DAY = "Year, month, day: 2026-11-23."


@click.command()
@click.argument("items", nargs=-1, metavar="ITEM ...")
@click.option("--on", "day", metavar="DAY", help=f"The day; default: today. {DAY}")
@click.option("--look", metavar="LOOK_ID", help="A kept look, instead of items.")
@click.option("--outfit", metavar="OUTFIT_ID", help="An outfit read from a photo, instead of items.")
@click.option("--plan", is_flag=True, help="Plan it instead: it is yet to be worn.")
@click.option("--note", default="", help="A few words to go with it.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    items: tuple[str, ...],
    day: str | None,
    look: str | None,
    outfit: str | None,
    plan: bool,
    note: str,
    as_json: bool,
) -> None:
    """Log items as worn, or plan them for a day.

    \b
    Examples:
      ensemble wear itm_4k2m itm_7f3a
      ensemble wear --look lok_4k2m --on 2026-11-20
      ensemble wear itm_4k2m itm_7f3a --plan --on 2026-12-24
    """
    from webapp.cli.calendar_lines import entry_lines
    from webapp.cli.opened import opened_service
    from webapp.cli.read import read
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.calendar import add_entry
    from webapp.shapes.calendar_shape import NewEntry

    asked = {
        "day": day,
        "kind": "planned" if plan else "worn",
        "items": list(items) or None,
        "kept_look": look,
        "outfit": outfit,
        "note": note,
    }
    tell(add_entry(opened_service(), current_owner_id(), read(NewEntry, asked)), entry_lines, as_json)
