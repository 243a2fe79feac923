"""The options that say what a look is for."""

from collections.abc import Callable
from typing import Any

import click

from compatibility.item_types import Slot

Command = Callable[..., Any]
SLOTS = tuple(slot.value for slot in Slot)
SEASONS = ("spring", "summer", "fall", "winter")
DRESS_CODES = ("sport", "casual", "smart casual", "business", "cocktail", "formal")
OPTIONS = (
    click.option("--occasion", metavar="WORDS", help="Work, wedding guest, Standesamt, city trip ..."),
    click.option("--low-c", type=float, metavar="DEGREES", help="The coldest it gets, in Celsius."),
    click.option("--high-c", type=float, metavar="DEGREES", help="The warmest it gets, in Celsius."),
    click.option("--rain", is_flag=True, help="It rains."),
    click.option("--wind", is_flag=True, help="It blows."),
    click.option("--season", type=click.Choice(SEASONS), help="Stands for its usual weather."),
    click.option("--dress-code", type=click.Choice(DRESS_CODES), help="Goes before the occasion's own."),
    click.option("--want-colour", multiple=True, metavar="NAME", help="Any of these somewhere in the look."),
    click.option("--ban-colour", multiple=True, metavar="NAME", help="None of these anywhere."),
    click.option("--budget", metavar="PRICE", help='For all that is bought together: "120 EUR".'),
    click.option("--budget-for", multiple=True, metavar="SLOT=PRICE", help='"footwear=60 EUR".'),
    click.option("--covered", is_flag=True, help="Shoulders and knees covered."),
    click.option("--feels", type=click.Choice(["cold", "warm"]), help="Dress warmer, or lighter."),
)


def context_options(command: Command) -> Command:
    """Give a command the options of a context; they arrive as its keywords."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def context_asked(asked: dict[str, Any]) -> dict[str, Any]:
    """Take those options out of a command's keywords and shape them as the API's `context`.

    Raises UsageError for a --budget-for without a slot and a price.
    """
    weather = {name: asked.pop(name) for name in ("low_c", "high_c", "rain", "wind")}
    feels = asked.pop("feels")
    return {
        "occasion": asked.pop("occasion"),
        "weather": weather,
        "season": asked.pop("season"),
        "dress_code": asked.pop("dress_code"),
        "colours_wanted": list(asked.pop("want_colour")),
        "colours_banned": list(asked.pop("ban_colour")),
        "budget": {"total": asked.pop("budget"), **dict(map(_slot_budget, asked.pop("budget_for")))},
        "modesty": "covered" if asked.pop("covered") else None,
        "warmth": f"feels {feels}" if feels else None,
    }


def _slot_budget(text: str) -> tuple[str, str]:
    slot, sign, price = text.partition("=")
    if not sign or slot not in SLOTS:
        raise click.UsageError(f"--budget-for {text}: write SLOT=PRICE; slots: {', '.join(SLOTS)}")
    return slot, price
