"""`ensemble model-card`: a fitted model's card as a page."""

from pathlib import Path

import click


@click.command("model-card")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it; else it is printed.")
def command(folder: Path, out: Path | None) -> None:
    """Write what a fitted model is, what it reaches and how to make it again, as Markdown.

    \b
    Example:
      ensemble model-card ./bi-lstm --out docs/models/bi-lstm.md
    """
    from compatibility.artifact import load_artifact
    from training.model_card import model_card
    from webapp.cli.told import tell_file

    page = model_card(load_artifact(folder)[1])
    if out is None:
        click.echo(page, nl=False)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page, encoding="utf-8")
    tell_file("model card", out)
