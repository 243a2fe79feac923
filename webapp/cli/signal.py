"""`ensemble signal`: tell what was done with items."""

import click

from recommender.taste.signal_kinds import KINDS


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("items", nargs=-1, required=True, metavar="ITEM_ID...")
@click.option("--act", metavar="NAME", help="A name for the act: told again under it, it counts once.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(kind: str, items: tuple[str, ...], act: str | None, as_json: bool) -> None:
    """Tell what was done with items, so that looks suit you better; `ensemble taste undo` takes it back.

    \b
    Examples:
      ensemble signal like itm_4k2m
      ensemble signal buy itm_4k2m itm_7f3a --act order-1234
      ensemble signal hide itm_9d1c
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.read import read
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.signals import signal
    from webapp.shapes.signal_shape import NewSignal

    asked = read(NewSignal, {"kind": kind, "items": list(items), "act": act})
    told = signal(opened_service(), current_owner_id(), asked)
    tell(told, lambda done: [f"{done.act}  {KINDS[done.kind].words}: {', '.join(done.items)}"], as_json)
