"""`ensemble evaluate report`: the benchmark page, with plots."""

import json
from pathlib import Path
from typing import Any

import click

FOLDER = click.Path(path_type=Path)


@click.command("report")
@click.option("--data", type=FOLDER, help="Folder of outfits in the documented layout.")
@click.option("--out", type=FOLDER, default=Path("docs"), show_default=True, help="Where the page goes.")
@click.option("--model", type=FOLDER, help="Another fitted model than the one served.")
@click.option("--members", type=FOLDER, help="Folder of further models to measure.")
@click.option("--encoder", "encoders", multiple=True, help="Where an encoder lies now; repeatable.")
@click.option("--closet", type=FOLDER, help="What `evaluate closet --json` printed.")
def command(
    data: Path | None,
    out: Path,
    model: Path | None,
    members: Path | None,
    encoders: tuple[str, ...],
    closet: Path | None,
) -> None:
    """Write benchmark.md: every method in one table, learning curve, oracle, ablations, plots.

    Some minutes of one core once all pictures are encoded. A stopped run goes on where it was.

    \b
    Example:
      ensemble evaluate report --data ~/data/outfits --out docs
    """
    from compatibility.artifact import default_scorer_folder
    from training.benchmark.report import ReportAsked, write_report
    from training.members import default_members_folder, read_members
    from webapp.cli.data_folder import data_folder
    from webapp.cli.preparing import encoders_read
    from webapp.cli.progress import showing_progress
    from webapp.cli.told import tell_file
    from webapp.settings import Settings

    settings = Settings.read()
    artifact, beside = (
        model or settings.scorer or default_scorer_folder(),
        members or default_members_folder(),
    )
    read = [artifact, *(beside / name for name in read_members(beside))]
    with showing_progress() as progress:
        written = write_report(
            ReportAsked(
                folder=data_folder(settings, data, "outfits"),
                artifact=artifact,
                members=beside,
                encoders=encoders_read(settings, read, encoders),
                cache=settings.home / "fitting" / "vectors",
                work=settings.home / "report",
                out=out,
                progress=progress,
                closet=_printed(closet) if closet else None,
            )
        )
    tell_file("page", written.page)
    for plot in written.plots:
        tell_file("plot", plot)
    tell_file(
        "most wrong (the pictures' licence forbids passing these on: do not commit)", written.most_wrong
    )


def _printed(file: Path) -> dict[str, Any]:
    """An evaluation from its file; raises Misuse for one that is none."""
    from webapp.cli.commands import Misuse

    try:
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Misuse(f"{file}: not JSON ({error}); give the output of `evaluate closet --json`") from None
    if not isinstance(found, dict) or "fitb_drop" not in (found.get("served") or {}):
        raise Misuse(f"{file}: no closet figures; give the output of `evaluate closet --json`")
    return found
