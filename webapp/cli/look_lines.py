"""Prints looks for people."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from webapp.operations.items import show_item
from webapp.service import Service
from webapp.shapes.look_shape import LookItemShape, LooksAnswer, LookShape


def tell_looks(service: Service, owner_id: str, answer: LooksAnswer) -> None:
    """Print each look with its items, reasons and score, then what was missing."""
    console = Console(highlight=False)
    for row, look in enumerate(answer.looks, start=1):
        console.print(Text(f"\nLook {row}  ", style="bold").append(f"{look.score:.0%}", style="dim"))
        console.print(_items(service, owner_id, answer, look))
        for reason in look.reasons:
            console.print(Text(f"  {reason.text}", style="italic"))
    for note in answer.relaxed:
        console.print(Text(f"note: {note}", style="yellow"))
    console.print(Text(f"\n{answer.model} on {answer.encoder}", style="dim"))


def _items(service: Service, owner_id: str, answer: LooksAnswer, look: LookShape) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 2))
    for part in look.items:
        place = "given" if part.given else part.source
        table.add_row(part.slot.value, _name(service, owner_id, answer, part), Text(place, "dim"), part.item)
    return table


def _name(service: Service, owner_id: str, answer: LooksAnswer, part: LookItemShape) -> Text:
    if part.item.startswith("photo_"):
        return Text(f"{part.type} ({answer.photos[int(part.item.removeprefix('photo_')) - 1].file})")
    item = show_item(service, owner_id, part.item)
    colour = f"{item.colours[0].name} " if item.colours else ""
    return Text(item.title or f"{colour}{part.type}")
