"""`ensemble config show`: every setting, its value and what it is for."""

import click


@click.command("show")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(as_json: bool) -> None:
    """Show every setting with its value. Set one by a variable: ENSEMBLE_PORT=9000 ensemble serve.

    \b
    Example:
      ensemble config show
    """
    from webapp.cli.told import tell_json
    from webapp.settings import PREFIX, Settings

    settings = Settings.read()
    if as_json:
        tell_json(settings)
        return
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        click.echo(f"{PREFIX}{name.upper()}={'' if value is None else value}    # {field.description}")
