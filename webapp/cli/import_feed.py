"""`ensemble import feed`: a shop's feed into an inventory."""

import sys
from pathlib import Path

import click


@click.command("feed")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--shop", required=True, metavar="NAME", help="Made when there is none of that name.")
@click.option("--column", "columns", multiple=True, metavar="THING=COLUMN", help="What a column is called.")
@click.option("--images", metavar="PATH", help="Folder or ZIP; may end in a pattern such as {id}.jpg.")
@click.option("--missing", multiple=True, metavar="TEXT", help='Text for "not stated", such as NA.')
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    file: Path,
    shop: str,
    columns: tuple[str, ...],
    images: str | None,
    missing: tuple[str, ...],
    as_json: bool,
) -> None:
    """Put a shop's feed (CSV, TSV or JSON lines) into its inventory.

    Columns go by Google Merchant's names (id, title, product_type, color, image_link, price, availability)
    unless --column says otherwise. Pictures are read from the feed's folder unless --images says otherwise.
    A bad row is named with its number and the reason, and the rest go on (exit code 1).

    \b
    Example:
      ensemble import feed items.csv --shop shop:mine --column type=articleType \\
        --column title=productDisplayName --images 'pictures/{id}.jpg' --missing NA
    """
    from wardrobe.feeds.feed_columns import FeedColumns
    from wardrobe.feeds.import_feed import import_feed
    from webapp.cli.feed_args import pictures_of, renamed
    from webapp.cli.import_report import tell_report
    from webapp.cli.opened import opened_service
    from webapp.cli.progress import showing_progress
    from webapp.current_owner import current_owner_id
    from webapp.operations.collections import ensure_collection

    service, owner_id = opened_service(), current_owner_id()
    named = FeedColumns.renamed(renamed(columns), frozenset(missing))
    pictures = pictures_of(images or str(file.parent))
    recogniser = service.recogniser
    ensure_collection(service, owner_id, shop, "inventory")
    with showing_progress() as progress:
        report = import_feed(service.store, owner_id, shop, file, named, pictures, recogniser, progress)
    sys.exit(tell_report(report, as_json))
