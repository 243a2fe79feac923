"""`ensemble prepare`: encoders and database."""

import click


@click.command()
def command() -> None:
    """Make ready to work: write the encoders once and bring the database up to date.

    \b
    Example:
      ensemble prepare
    """
    from webapp.cli.preparing import prepare

    home = prepare()
    click.echo(f"ready in {home}")
