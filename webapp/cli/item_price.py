"""`ensemble item price`: what was paid."""

import click


@click.command()
@click.argument("item", metavar="ITEM")
@click.argument("price", metavar="PRICE")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(item: str, price: str, as_json: bool) -> None:
    """Say what was paid for an item; an empty price is forgotten.

    \b
    Examples:
      ensemble item price itm_4k2m "120 EUR"
      ensemble item price itm_4k2m ""
    """
    from webapp.cli.calendar_lines import price_lines
    from webapp.cli.opened import opened_service
    from webapp.cli.read import read
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.items import correct
    from webapp.shapes.item_shape import ItemCorrection

    told = read(ItemCorrection, {"price": price})
    tell(correct(opened_service(), current_owner_id(), item, told), price_lines, as_json)
