"""`ensemble fit`: make models."""

from webapp.cli.commands import Commands

command = Commands(
    "fit",
    where={
        "audit": "webapp.cli.fit_audit",
        "colours": "webapp.cli.fit_colours",
        "compatibility": "webapp.cli.fit_compatibility",
        "encoder": "webapp.cli.fit_encoder",
        "parser": "webapp.cli.fit_parser",
        "search": "webapp.cli.fit_search",
        "recogniser": "webapp.cli.fit_recogniser",
        "attributes": "webapp.cli.fit_attributes",
        "size-hints": "webapp.cli.fit_size_hints",
        "occasions": "webapp.cli.fit_occasions",
        "user-model": "webapp.cli.fit_user_model",
    },
    help="Fit models on a data set.",
)
