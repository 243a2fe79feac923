"""`ensemble evaluate outfits`: how well the service knows what goes together."""

import json
from pathlib import Path

import click


@click.command("outfits")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of outfits in the documented layout.")
@click.option("--protocol", default="disjoint", show_default=True, help="Which split of the outfits.")
@click.option("--split", default="test", show_default=True, help="Which part to measure on.")
@click.option("--model", type=click.Path(path_type=Path), help="Another fitted model than the one served.")
@click.option("--members", type=click.Path(path_type=Path), help="Folder of further models to measure.")
@click.option("--encoder", "encoders", multiple=True, help="Where an encoder lies now; repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    data: Path | None,
    protocol: str,
    split: str,
    model: Path | None,
    members: Path | None,
    encoders: tuple[str, ...],
    as_json: bool,
) -> None:
    """Measure the served scorer on outfits, beside further models, baselines and probes.

    Fill-in-the-blank accuracy in % (chance is 25), compatibility AUC, expected calibration error, recall
    among all items of the wanted type, and what the parts of the data share. The folder may also be
    Polyvore Outfits as released. A malformed one is refused with file and line.

    \b
    Example:
      ensemble evaluate outfits --data ~/data/outfits --protocol disjoint --split test --json
    """
    from compatibility.artifact import default_scorer_folder
    from training.evaluate_outfits import evaluate_outfits
    from training.members import default_members_folder, read_members
    from webapp.cli.data_folder import data_folder
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.preparing import encoders_read
    from webapp.cli.progress import showing_progress
    from webapp.settings import Settings

    settings = Settings.read()
    artifact = model or settings.scorer or default_scorer_folder()
    beside = members or default_members_folder()
    known = read_members(beside)
    with showing_progress() as progress:
        report = evaluate_outfits(
            data_folder(settings, data, "outfits"),
            artifact,
            encoders_read(settings, [artifact, *(beside / name for name in known)], encoders),
            settings.home / "fitting" / "vectors",
            progress,
            protocol=protocol,
            split=split,
            members=known,
        )
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
