"""The command line: `ensemble`."""

import click

from webapp.cli.sections import Sections


@click.group(
    cls=Sections,
    sections={
        "Looks": {
            "complete": "webapp.cli.complete",
            "score": "webapp.cli.score",
            "doctor": "webapp.cli.doctor",
            "recognise": "webapp.cli.recognise",
            "search": "webapp.cli.search",
        },
        "Plans": {
            "week": "webapp.cli.week",
            "wear": "webapp.cli.wear",
            "calendar": "webapp.cli.calendar",
            "entry": "webapp.cli.entry",
            "undo": "webapp.cli.undo",
            "capsule": "webapp.cli.capsule",
            "pack": "webapp.cli.pack",
            "gap": "webapp.cli.gap",
        },
        "You and what is yours": {
            "import": "webapp.cli.import_",
            "item": "webapp.cli.item",
            "taste": "webapp.cli.taste",
            "signal": "webapp.cli.signal",
        },
        "Shops": {
            "audit": "webapp.cli.audit",
            "size-hint": "webapp.cli.size_hint",
            "fit-feedback": "webapp.cli.fit_feedback",
        },
        "The service": {
            "serve": "webapp.cli.serve",
            "demo": "webapp.cli.demo",
            "prepare": "webapp.cli.prepare",
            "sample": "webapp.cli.sample",
            "jobs": "webapp.cli.jobs",
            "refit": "webapp.cli.refit",
            "config": "webapp.cli.config",
        },
        "Models": {
            "fit": "webapp.cli.fit",
            "evaluate": "webapp.cli.evaluate",
            "model-card": "webapp.cli.model_card",
            "data": "webapp.cli.data",
        },
    },
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="ensemble")
def main() -> None:
    """Complete the look: which garments go together, from your wardrobe, a shop's inventory, or both.

    \b
    Start here:
      ensemble demo                                        a sample wardrobe, a sample shop, a look
      ensemble import photos ~/photos --wardrobe mine      your own clothes
      ensemble complete --with coat.jpg --wardrobe mine    a look around a photo
      ensemble serve                                       the page and the API

    Exit codes: 0 done, 1 something was refused or failed, 2 the command was not understood.
    """
