"""`ensemble prepare`: encoders and database."""

import click


@click.command()
def command() -> None:
    """Make ready to work: write the encoders and set up the database.

    What is there already stays, so it can be run at every start.

    \b
    Example:
      ensemble prepare
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.preparing import prepare

    click.echo(f"ready in {prepare(opened_service())}")
