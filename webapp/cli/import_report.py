"""Tells what came of an import."""

import json

import click

from wardrobe.importing import ImportReport

SHOWN = 30


def tell_report(report: ImportReport, as_json: bool) -> int:
    """Print the report; the exit code: 1 when something was refused."""
    if as_json:
        refused = [{"what": what, "reason": reason} for what, reason in report.refused]
        click.echo(json.dumps({"added": report.added, "already": report.already, "refused": refused}))
        return 1 if refused else 0
    click.echo(
        f"{len(report.added)} added, {len(report.already)} there already, {len(report.refused)} refused"
    )
    for what, reason in report.refused[:SHOWN]:
        click.echo(f"  refused {what}: {reason}")
    if len(report.refused) > SHOWN:
        click.echo(f"  and {len(report.refused) - SHOWN} more; --json lists them all")
    return 1 if report.refused else 0
