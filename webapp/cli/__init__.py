"""The command line: `ensemble`."""

import click

from webapp.cli.commands import Commands


@click.group(
    cls=Commands,
    where={
        "complete": "webapp.cli.complete",
        "score": "webapp.cli.score",
        "recognise": "webapp.cli.recognise",
        "search": "webapp.cli.search",
        "audit": "webapp.cli.audit",
        "taste": "webapp.cli.taste",
        "signal": "webapp.cli.signal",
        "wear": "webapp.cli.wear",
        "calendar": "webapp.cli.calendar",
        "week": "webapp.cli.week",
        "capsule": "webapp.cli.capsule",
        "pack": "webapp.cli.pack",
        "gap": "webapp.cli.gap",
        "doctor": "webapp.cli.doctor",
        "entry": "webapp.cli.entry",
        "undo": "webapp.cli.undo",
        "item": "webapp.cli.item",
        "size-hint": "webapp.cli.size_hint",
        "fit-feedback": "webapp.cli.fit_feedback",
        "import": "webapp.cli.import_",
        "serve": "webapp.cli.serve",
        "demo": "webapp.cli.demo",
        "prepare": "webapp.cli.prepare",
        "sample": "webapp.cli.sample",
        "fit": "webapp.cli.fit",
        "evaluate": "webapp.cli.evaluate",
        "model-card": "webapp.cli.model_card",
        "data": "webapp.cli.data",
        "config": "webapp.cli.config",
        "refit": "webapp.cli.refit",
        "jobs": "webapp.cli.jobs",
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
