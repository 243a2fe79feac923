"""`ensemble evaluate audit`: how many planted errors the audit finds."""

import json
from pathlib import Path

import click


@click.command("audit")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--model", type=click.Path(path_type=Path), help="Another fitted audit than the one served.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, model: Path | None, as_json: bool) -> None:
    """Swap a twentieth of the types and colours of a shop's unseen rows and count what is found.

    \b
    Example:
      ensemble evaluate audit --data ~/data --json
    """
    from training.audit.evaluate_audit import evaluate_audit
    from wardrobe.audit.suspicion_model import default_suspicion_folder
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.progress import showing_progress
    from webapp.cli.shop_feed import shop_feed

    with showing_progress() as progress:
        feed = shop_feed(data, progress)
        report = evaluate_audit(feed, model or default_suspicion_folder(), progress)
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
