"""`ensemble evaluate`: measure models."""

from webapp.cli.commands import Commands

command = Commands(
    "evaluate",
    where={
        "audit": "webapp.cli.evaluate_audit",
        "outfits": "webapp.cli.evaluate_outfits",
        "closet": "webapp.cli.evaluate_closet",
        "categories": "webapp.cli.evaluate_categories",
        "parsing": "webapp.cli.evaluate_parsing",
        "search": "webapp.cli.evaluate_search",
        "recognition": "webapp.cli.evaluate_recognition",
        "attributes": "webapp.cli.evaluate_attributes",
        "fit": "webapp.cli.evaluate_fit",
        "occasions": "webapp.cli.evaluate_occasions",
        "users": "webapp.cli.evaluate_users",
        "taste": "webapp.cli.evaluate_taste",
        "rounds": "webapp.cli.evaluate_rounds",
        "report": "webapp.cli.evaluate_report",
    },
    help="Measure what the service serves, beside baselines.",
)
