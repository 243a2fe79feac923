"""`ensemble taste reset`: forget what was learned."""

import click


@click.command("reset")
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(yes: bool) -> None:
    """Delete all that was learned of you and all you said of your taste, for good; your profile stays.

    \b
    Example:
      ensemble taste reset --yes
    """
    from webapp.cli.opened import opened_service
    from webapp.current_owner import current_owner_id
    from webapp.operations.taste import forget_taste

    if not yes:
        click.confirm("Delete everything that was learned of your taste, for good?", abort=True)
    forget_taste(opened_service(), current_owner_id())
    click.echo("forgotten: nothing is known of your taste")
