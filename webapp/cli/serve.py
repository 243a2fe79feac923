"""`ensemble serve`: the page and the API."""

import click


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), help="Port to serve on; default 8000.")
@click.option("--host", help="Address to serve on; default 127.0.0.1, this machine only.")
def command(port: int | None, host: str | None) -> None:
    """Serve the page and the API until stopped (Ctrl-C).

    \b
    Example:
      ensemble serve --port 9000
    """
    from webapp.cli.serving import serve
    from webapp.settings import Settings

    serve(Settings.read(port=port, host=host))
