"""`ensemble undo`: take a change of the calendar back."""

import click


@click.command()
@click.argument("undo", metavar="UNDO_ID")
def command(undo: str) -> None:
    """Undo a change of the calendar, for the better part of an hour.

    \b
    Example:
      ensemble undo und_4k2m
    """
    from webapp.cli.opened import opened_service
    from webapp.current_owner import current_owner_id
    from webapp.operations.calendar_change import undo_change

    undo_change(opened_service(), current_owner_id(), undo)
    click.echo("undone")
