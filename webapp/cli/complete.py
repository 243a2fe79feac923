"""`ensemble complete`: looks around a garment."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compatibility.item_types import Slot
from webapp.cli.context_args import context_asked, context_options

if TYPE_CHECKING:
    from webapp.shapes.look_query_shape import LookRequest

SLOTS = click.Choice([slot.value for slot in Slot])

PICTURES = (".png", ".jpg", ".jpeg")


@click.command()
@click.option(
    "--with",
    "given",
    multiple=True,
    required=True,
    metavar="PHOTO|ITEM_ID",
    help="Up to 8.",
)
@click.option("--wardrobe", metavar="NAME", help="Take items from this wardrobe.")
@click.option("--shop", metavar="NAME", help="Take items from this inventory.")
@click.option("--looks", default=3, show_default=True, type=click.IntRange(1, 12), help="How many looks.")
@click.option("--prefer", type=click.Choice(["wardrobe", "shop"]), help="Which to take from first.")
@click.option("--slot", "slots", multiple=True, type=SLOTS, help="Ask for this slot as well.")
@click.option("--only-slots", is_flag=True, help="Fill the slots asked for and no others.")
@click.option("--lock", multiple=True, metavar="ITEM_ID", help="Every look must hold this item.")
@click.option("--ban", multiple=True, metavar="ITEM_ID", help="No look may hold this item.")
@context_options
@click.option("--diversity", type=click.FloatRange(0, 1), help="How unlike each other the looks are.")
@click.option("--explore", type=click.FloatRange(0, 1), help="How far to stray from the best known.")
@click.option("--not-personal", is_flag=True, help="Leave your taste out.")
@click.option("--collage", type=click.Path(dir_okay=False, path_type=Path), help="Draw them: .png or .jpg")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(given: tuple[str, ...], collage: Path | None, as_json: bool, **asked: Any) -> None:
    """Complete a look around garments: photos, item ids, or both.

    \b
    Examples:
      ensemble complete --with coat.jpg --wardrobe mine
      ensemble complete --with itm_4k2m --wardrobe mine --shop shop:demo --prefer wardrobe --slot bag
      ensemble complete --with itm_4k2m --wardrobe mine --occasion work --low-c 4 --rain --budget "80 EUR"
    """
    from webapp.cli.completing import complete_and_tell
    from webapp.cli.photo_args import items_and_photos

    if collage and collage.suffix.lower() not in PICTURES:
        raise click.UsageError(f"--collage {collage}: the name must end in {', '.join(PICTURES)}")
    items, photos = items_and_photos(given)
    complete_and_tell(_request(items, **asked), photos, collage, as_json)


def _request(
    items: list[str], wardrobe: str | None, shop: str | None, prefer: str | None, **asked: Any
) -> "LookRequest":
    from webapp.cli.read import read
    from webapp.shapes.look_query_shape import LookRequest

    pools = [name for name in (wardrobe, shop) if name]
    if not pools:
        raise click.UsageError("from what? give --wardrobe NAME, --shop NAME, or both")
    preferred = {"wardrobe": wardrobe, "shop": shop}.get(prefer or "")
    if prefer and not preferred:
        raise click.UsageError(f"--prefer {prefer} needs --{prefer} NAME")
    question = {"items": items, "pools": [{"collection": name} for name in pools], "prefer": preferred}
    context = context_asked(asked)
    blend = {"exploration": asked.pop("explore"), "personal": not asked.pop("not_personal")}
    return read(LookRequest, {**question, **asked, **blend, "context": context})
