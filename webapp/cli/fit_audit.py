"""`ensemble fit audit`: learn how much each sign of a wrong word counts."""

from pathlib import Path

import click


@click.command("audit")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the fitted model.")
@click.option(
    "--from-decisions",
    "decisions",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What people decided, as the audit's page gives it.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the model's card.")
def command(data: Path | None, out: Path | None, decisions: tuple[Path, ...], as_json: bool) -> None:
    """Fit the audit on planted errors, and on what people decided about its suspicions.

    \b
    Example:
      ensemble fit audit --data ~/data --from-decisions decisions.jsonl --out ./audit
    """
    from training.audit.decided import read_decided
    from training.audit.fit_audit import fit_audit
    from webapp.cli.fitted import tell_card
    from webapp.cli.progress import showing_progress
    from webapp.cli.shop_feed import shop_feed
    from webapp.settings import Settings

    output = out or Settings.read().home / "models" / "suspicion"
    decided = [each for file in decisions for each in read_decided(file)]
    with showing_progress() as progress:
        card = fit_audit(shop_feed(data, progress), output, decided, progress)
    tell_card(card, output, as_json)
