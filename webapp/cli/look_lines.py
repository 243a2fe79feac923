"""Prints looks for people."""

import click

from webapp.cli.folded import say
from webapp.cli.score_words import likely
from webapp.operations.items import show_item
from webapp.service import Service
from webapp.shapes.look_shape import LookItemShape, LooksAnswer, LookShape

LONGEST_NAME = 44


def tell_looks(service: Service, owner_id: str, answer: LooksAnswer) -> None:
    """Print each look with its items, reasons and score, then what was kept out and what was missing."""
    for row, look in enumerate(answer.looks, start=1):
        click.echo(f"\n{click.style(f'Look {row}', bold=True)}  {likely(look.score, look.interval)}")
        _tell_look(service, owner_id, answer, look)
    for rule in answer.rules:
        say(f"rule: {rule}")
    for note in answer.relaxed:
        click.echo(click.style(f"note: {note}", fg="yellow"))
    click.echo(click.style(f"\n{answer.model} on {answer.encoder}", dim=True))


def _tell_look(service: Service, owner_id: str, answer: LooksAnswer, look: LookShape) -> None:
    for sentence in look.unsure_because:
        click.echo(click.style(f"  not sure: {sentence}", fg="yellow"))
    for line in _items(service, owner_id, answer, look):
        click.echo(f"  {line}")
    for reason in look.reasons:
        say(f"  {click.style(reason.text, italic=True)}")
    for line in blend_lines(look):
        say(f"  {line}")
    if look.costs:
        click.echo(f"  to buy: {look.costs}")


def blend_lines(look: LookShape) -> list[str]:
    """What the score is blended from, and what was traded off; nothing where compatibility alone decides."""
    parts = look.parts
    if parts is None or (parts.preference, parts.context) == (0.5, 1.0):
        return list(look.traded_off)
    shares = {"goes together": parts.compatibility, "liked": parts.preference, "suits": parts.context}
    counted = ", ".join(f"{name} {100 * share:.0f}" for name, share in shares.items())
    return [f"of 100: {counted}", *look.traded_off]


def _items(service: Service, owner_id: str, answer: LooksAnswer, look: LookShape) -> list[str]:
    rows = [
        (part.slot.value, _name(service, owner_id, answer, part), _place(part), part.item)
        for part in look.items
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def _place(part: LookItemShape) -> str:
    return "given" if part.given else part.source


def _name(service: Service, owner_id: str, answer: LooksAnswer, part: LookItemShape) -> str:
    if part.item.startswith("photo_"):
        file = answer.photos[int(part.item.removeprefix("photo_")) - 1].file
        return _short(f"{part.type} ({file})")
    item = show_item(service, owner_id, part.item)
    colour = f"{item.colours[0].name} " if item.colours else ""
    return _short(item.title or f"{colour}{part.type}")


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 3] + "..."
