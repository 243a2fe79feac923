"""`ensemble item state`: ready, in the laundry, or lent."""

import click

STATES = ("ready", "laundry", "lent")


@click.command()
@click.argument("items", nargs=-1, metavar="[ITEM ...]")
@click.argument("state", type=click.Choice(STATES))
@click.option(
    "--all-in", "of", type=click.Choice(STATES), help="Instead of items: all that are in this state."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(items: tuple[str, ...], state: str, of: str | None, as_json: bool) -> None:
    """Say where items are; what is in the laundry or lent is never suggested.

    \b
    Examples:
      ensemble item state itm_4k2m itm_7f3a laundry
      ensemble item state --all-in laundry ready
    """
    from webapp.cli.calendar_lines import state_lines
    from webapp.cli.opened import opened_service
    from webapp.cli.read import read
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.item_state import change_states
    from webapp.shapes.wear_shape import StateChange

    change = read(StateChange, {"items": list(items) or None, "of": of, "state": state})
    tell(change_states(opened_service(), current_owner_id(), change), state_lines, as_json)
