"""`ensemble search`: find items by words, by a picture, or by both."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from webapp.shapes.search_shape import SearchAnswer, UnderstoodShape

PARTS = 4


@click.command()
@click.option("--wardrobe", metavar="NAME", help="Search this wardrobe.")
@click.option("--shop", metavar="NAME", help="Search this inventory.")
@click.option(
    "--words", default="", help="What to look for, in words: English, German, French, Spanish, Italian."
)
@click.option("--picture", metavar="PHOTO|ITEM_ID", help="What to look for: a photo, or a stored item.")
@click.option("--region", metavar="L,T,R,B", help="The part of the picture that is meant, each from 0 to 1.")
@click.option("--garment", type=click.IntRange(1, 32), help="Which garment of the photo; 1 is the largest.")
@click.option("--change", multiple=True, metavar="FIELD=VALUE", help="Like the picture, but for this.")
@click.option("--limit", default=12, show_default=True, type=click.IntRange(1, 100), help="How many items.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    wardrobe: str | None,
    shop: str | None,
    words: str,
    picture: str | None,
    region: str | None,
    garment: int | None,
    change: tuple[str, ...],
    limit: int,
    as_json: bool,
) -> None:
    """Find items of a wardrobe or a shop.

    \b
    Examples:
      ensemble search --shop shop:demo --words "navy linen dress under 80 EUR"
      ensemble search --shop shop:demo --picture street.jpg --region 0.1,0.4,0.4,0.8
      ensemble search --wardrobe mine --picture itm_4k2m --change sleeve=none
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.photo_args import items_and_photos
    from webapp.cli.progress import waiting
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.search import search
    from webapp.shapes.search_shape import SearchRequest

    pools = [{"collection": name} for name in (wardrobe, shop) if name]
    if not pools:
        raise click.UsageError("search what? give --wardrobe NAME, --shop NAME, or both")
    items, photos = items_and_photos([picture] if picture else [])
    asked = {
        "pools": pools,
        "words": words,
        "item": items[0] if items else None,
        "region": _region(region),
        "garment": garment,
        "change": _changes(change),
        "limit": limit,
    }
    with waiting("searching"):
        answer = search(opened_service(), current_owner_id(), SearchRequest.model_validate(asked), photos)
    if as_json:
        tell_json(answer)
    else:
        _tell(answer)


def _region(text: str | None) -> list[float] | None:
    if text is None:
        return None
    try:
        shares = [float(part) for part in text.split(",")]
    except ValueError:
        shares = []
    if len(shares) != PARTS or not all(0 <= share <= 1 for share in shares):
        raise click.UsageError(f"--region {text}: give left,top,right,bottom, each from 0 to 1")
    return shares


def _changes(given: tuple[str, ...]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    wrong = next((each for each, pair in zip(given, pairs, strict=True) if not pair[0] or not pair[2]), None)
    if wrong is not None:
        raise click.UsageError(f"--change {wrong}: give FIELD=VALUE, such as sleeve=none")
    return {field: value for field, _, value in pairs}


def _tell(answer: "SearchAnswer") -> None:
    if answer.understood:
        click.echo(click.style(f"understood: {'; '.join(map(_understood, answer.understood))}", dim=True))
    _tell_results(answer)
    for note in answer.relaxed:
        click.echo(click.style(f"note: {note}", fg="yellow"))
    if not answer.results:
        click.echo(f"nothing found among {answer.searched}")
    for advice in answer.loosen:
        click.echo(f"  {advice}")


def _tell_results(answer: "SearchAnswer") -> None:
    for result in answer.results:
        verdict = f"  {click.style(result.verdict, bold=True)}" if result.verdict else ""
        click.echo(f"{result.item}  {result.title or result.type}  ({result.source}){verdict}")
        for reason in result.reasons:
            click.echo(f"    {reason}")


def _understood(each: "UnderstoodShape") -> str:
    return f"{'not ' if each.excluded else ''}{each.field} {' or '.join(each.values)}"
