"""`ensemble import`: photos and feeds."""

from webapp.cli.commands import Commands

command = Commands(
    "import",
    where={"photos": "webapp.cli.import_photos", "feed": "webapp.cli.import_feed"},
    help="Put photos into a wardrobe, or a shop's feed into an inventory.",
)
