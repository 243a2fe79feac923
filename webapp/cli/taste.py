"""`ensemble taste`: what was learned of you, and your word for it."""

from webapp.cli.commands import Commands

command = Commands(
    "taste",
    where={
        "show": "webapp.cli.taste_show",
        "edit": "webapp.cli.taste_edit",
        "undo": "webapp.cli.taste_undo",
        "reset": "webapp.cli.taste_reset",
        "profile": "webapp.cli.taste_profile",
    },
    help="See what was learned of you, set it right, forget it.",
)
