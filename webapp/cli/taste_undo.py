"""`ensemble taste undo`: take back what you did."""

import click


@click.command("undo")
@click.argument("act", metavar="ACT")
def command(act: str) -> None:
    """Take a signal back by the name of its act, as if it had never been.

    \b
    Example:
      ensemble taste undo act_4k2m
    """
    from webapp.cli.opened import opened_service
    from webapp.current_owner import current_owner_id
    from webapp.operations.signals import take_signal_back

    take_signal_back(opened_service(), current_owner_id(), act)
    click.echo(f"{act}: taken back")
