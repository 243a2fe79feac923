"""`ensemble taste show`: what was learned of you, in words."""

import click


@click.command("show")
@click.option("--signals", is_flag=True, help="List what you did instead, newest first.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(signals: bool, as_json: bool) -> None:
    """Show what was learned of you, as far as it is certain, and what it rests on.

    \b
    Examples:
      ensemble taste show
      ensemble taste show --signals
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.taste_lines import signal_lines, taste_lines
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.signals import list_signals
    from webapp.operations.taste import show_taste

    service, owner_id = opened_service(), current_owner_id()
    if signals:
        tell(list_signals(service, owner_id, None, 200), signal_lines, as_json)
    else:
        tell(show_taste(service, owner_id), taste_lines, as_json)
