"""Tells what came of an import."""

import json
from dataclasses import asdict

import click

from wardrobe.feeds.feed_report import FeedReport
from wardrobe.import_report import ImportReport
from wardrobe.import_worn import WornReport

SHOWN = 30


def tell_report(report: ImportReport, as_json: bool) -> int:
    """Print the report; the exit code: 1 when something was refused."""
    if as_json:
        refused = [{"what": what, "reason": reason} for what, reason in report.refused]
        click.echo(json.dumps({**asdict(report), "refused": refused}))
    else:
        _tell_people(report)
    return 1 if report.refused else 0


def _tell_people(report: ImportReport) -> None:
    changes = len(report.changed) if isinstance(report, FeedReport) else 0
    changed = f", {changes} changed" if changes else ""
    counts = f"{len(report.added)} added, {len(report.already)} there already{changed}"
    click.echo(f"{counts}, {len(report.refused)} refused")
    for what, reason in report.refused[:SHOWN]:
        click.echo(f"  refused {what}: {reason}")
    if len(report.refused) > SHOWN:
        click.echo(f"  and {len(report.refused) - SHOWN} more; --json lists them all")
    if isinstance(report, WornReport):
        _tell_worn(report)


def _tell_worn(report: WornReport) -> None:
    click.echo(f"{len(report.outfits)} outfits as worn, {len(report.dropped)} pieces left out")
    for photo, piece, reason in report.dropped[:SHOWN]:
        click.echo(f"  left out of {photo}: {piece}: {reason}")
    if len(report.dropped) > SHOWN:
        click.echo(f"  and {len(report.dropped) - SHOWN} more; --json lists them all")
