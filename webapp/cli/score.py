"""`ensemble score`: how well garments go together."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from webapp.shapes.outfit_score_shape import OutfitScoreAnswer


@click.command()
@click.argument("garments", nargs=-1, required=True, metavar="PHOTO|ITEM_ID ...")
@click.option("--wardrobe", metavar="NAME", help="Look for better pieces in this wardrobe.")
@click.option("--shop", metavar="NAME", help="Look for better pieces in this inventory.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(garments: tuple[str, ...], wardrobe: str | None, shop: str | None, as_json: bool) -> None:
    """Rate 2 to 16 garments as one outfit: photos, item ids, or both.

    \b
    Examples:
      ensemble score coat.jpg trousers.jpg boots.png
      ensemble score coat.jpg trousers.jpg boots.png --wardrobe mine
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.photo_args import items_and_photos
    from webapp.cli.progress import waiting
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.score import score
    from webapp.shapes.look_query_shape import Pool

    items, photos = items_and_photos(garments)
    pools = [Pool(collection=name) for name in (wardrobe, shop) if name]
    with waiting(f"reading {len(photos)} photos") if photos else waiting("rating"):
        answer = score(opened_service(), current_owner_id(), items, photos, pools)
    if as_json:
        tell_json(answer)
    else:
        _tell(answer)


def _tell(answer: "OutfitScoreAnswer") -> None:
    from webapp.cli.score_words import likely

    names = _names(answer)
    click.echo(f"compatibility {likely(answer.score, answer.interval)}   ({answer.model})")
    for sentence in answer.unsure_because:
        click.echo(f"not sure: {sentence}")
    for note in answer.notes:
        click.echo(f"note: {note}")
    for pair in sorted(answer.pairs, key=lambda each: each.compatibility):
        left, right = (names[item] for item in pair.items)
        click.echo(f"  {pair.compatibility:4.0%}  {left} + {right}")
    click.echo("what keeps it from being better:")
    for part in sorted(answer.blame, key=lambda each: -each.blame):
        click.echo(f"  {part.blame:4.0%}  {names[part.item]}")
    _tell_why(answer, names)


def _tell_why(answer: "OutfitScoreAnswer", names: "Mapping[str, str]") -> None:
    for reason in answer.reasons:
        click.echo(f"  {reason.text}")
    for swap in answer.swaps:
        click.echo(f"  {100 * swap.gain:+.0f}  {names[swap.replaces]} -> {swap.item}")


def _names(answer: "OutfitScoreAnswer") -> "Mapping[str, str]":
    files = {f"photo_{row}": photo.file for row, photo in enumerate(answer.photos, start=1)}
    return {part.item: f"{part.type} ({files.get(part.item, part.item)})" for part in answer.blame}
