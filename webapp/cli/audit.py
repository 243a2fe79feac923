"""`ensemble audit`: which rows of a feed do their pictures contradict?"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from wardrobe.audit.audit_report import AuditReport

TOLD = 10


@click.command()
@click.argument("feed", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--images", metavar="PATH", help="Folder or ZIP; may end in a pattern such as {id}.jpg.")
@click.option("--column", "columns", multiple=True, metavar="THING=COLUMN", help="What a column is called.")
@click.option("--missing", multiple=True, metavar="TEXT", help='Text for "not stated", such as NA.')
@click.option(
    "--words", multiple=True, type=click.Path(exists=True, path_type=Path), help="Your own words (CSV)."
)
@click.option("--html", type=click.Path(path_type=Path), help="Write a page to look at and to send on.")
@click.option("--csv", "table", type=click.Path(path_type=Path), help="Write the suspicions as a table.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    feed: Path,
    images: str | None,
    columns: tuple[str, ...],
    missing: tuple[str, ...],
    words: tuple[Path, ...],
    html: Path | None,
    table: Path | None,
    as_json: bool,
) -> None:
    """Look at the pictures of a shop's feed and tell which words they contradict.

    Columns go by Google Merchant's names unless --column says otherwise. The audit is kept: decide about it
    on the page, under Audits. --words adds to the dictionary that says what shops' words mean. Exit code 1
    when a row could not be read.

    \b
    Example:
      ensemble audit styles.csv --images 'images/{id}.jpg' --column type=articleType \\
        --column colour=baseColour --column title=productDisplayName --missing NA --html audit.html
    """
    from wardrobe.feeds.feed_columns import FeedColumns
    from webapp.cli.audit_files import write_html, write_table
    from webapp.cli.feed_args import pictures_of, renamed
    from webapp.cli.opened import opened_service
    from webapp.cli.progress import showing_progress
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.audit import audit_here
    from webapp.shapes.audit_shape import AuditAnswer

    named = FeedColumns.renamed(renamed(columns), frozenset(missing))
    pictures = pictures_of(images or str(feed.parent))
    with showing_progress() as progress:
        audit = audit_here(opened_service(), current_owner_id(), feed, named, pictures, words, progress)
    report = audit.folder.report()
    if html is not None:
        write_html(audit.folder, html)
    if table is not None:
        write_table(report, table)
    if as_json:
        tell_json(AuditAnswer.of(audit.id, audit.folder))
    else:
        _tell(audit.id, report)
    sys.exit(1 if report.bad_rows else 0)


def _tell(audit_id: str, report: "AuditReport") -> None:
    for each in report.suspicions[:TOLD]:
        click.echo(
            f"row {each['row']}, {each['field']}: {each['stated']} -> {each['seen']} "
            f"({each['sureness']:.0%}): {each['why']}"
        )
    for bad in report.bad_rows[:TOLD]:
        click.echo(f"row {bad['row']}, {bad['field']}: refused: {bad['reason']}", err=True)
    counts = (
        f"{report.rows} rows looked at",
        f"{len(report.suspicions)} suspicions",
        f"{len(report.alike)} pictures twice",
        f"{len(report.title_conflicts)} titles of another colour",
        f"{len(report.bad_rows)} rows refused",
    )
    click.echo(", ".join(counts))
    click.echo(f"kept as {audit_id}: decide about it under /audits/{audit_id} (ensemble serve)")
