"""`ensemble fit`: make models."""

from webapp.cli.commands import Commands

command = Commands(
    "fit",
    where={"compatibility": "webapp.cli.fit_compatibility", "types": "webapp.cli.fit_types"},
    help="Fit models on a data set.",
)
