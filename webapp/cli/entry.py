"""`ensemble entry`: change one entry of the calendar."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from webapp.shapes.calendar_shape import EntryChange


@click.command()
@click.argument("entry", metavar="ENTRY_ID")
@click.option("--move", metavar="DAY", help="Move it to another day.")
@click.option("--worn", is_flag=True, help="Say that it was worn.")
@click.option("--swap", metavar="ITEM_ID", help="Let this item make way for the next best.")
@click.option(
    "--lock", multiple=True, metavar="ITEM_ID", help="Keep this item when the week is planned again."
)
@click.option("--lock-day/--unlock-day", default=None, help="Keep all of it, or no longer.")
@click.option("--delete", is_flag=True, help="Delete it.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(entry: str, swap: str | None, delete: bool, as_json: bool, **wanted: object) -> None:
    """Change an entry: move it, say that it was worn, swap, lock or delete.

    \b
    Examples:
      ensemble entry cal_4k2m --worn
      ensemble entry cal_4k2m --move 2026-11-25
      ensemble entry cal_4k2m --swap itm_7f3a
    """
    from webapp.cli.calendar_lines import entry_lines, undo_line
    from webapp.cli.opened import opened_service
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations import calendar as operations
    from webapp.operations.swap import swap_item

    service, owner_id = opened_service(), current_owner_id()
    if delete:
        operations.show_entry(service, owner_id, entry)  # says so when there is none
        undo = operations.delete_entry(service, owner_id, entry)
        if undo and not as_json:
            click.echo(f"deleted\n{undo_line(undo)}")
        return
    answer = operations.change_entry(service, owner_id, entry, _change(**wanted))
    tell(swap_item(service, owner_id, entry, swap) if swap else answer, entry_lines, as_json)


def _change(move: object, worn: object, lock: object, lock_day: object) -> "EntryChange":
    from webapp.cli.read import read
    from webapp.shapes.calendar_shape import EntryChange

    asked = {"day": move, "kind": "worn" if worn else None, "locked": lock or None, "day_locked": lock_day}
    return read(EntryChange, asked)
