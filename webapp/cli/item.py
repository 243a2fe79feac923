"""`ensemble item`: where items are, and what was paid for them."""

from webapp.cli.commands import Commands

command = Commands(
    "item",
    where={"state": "webapp.cli.item_state", "price": "webapp.cli.item_price"},
    help="Say where items are, and what was paid for them.",
)
