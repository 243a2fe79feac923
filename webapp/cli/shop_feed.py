"""The feed that the audit is fitted and measured on."""

from pathlib import Path
from typing import TYPE_CHECKING

from webapp.cli.progress import Progress

if TYPE_CHECKING:
    from training.audit.catalogue_feed import CatalogueFeed


def shop_feed(data: Path | None, progress: Progress) -> "CatalogueFeed":
    """`shop-catalogue` of the data folder, with the vectors that the audit reads; made once."""
    from compatibility.encoders.colour_histogram import ColourHistogramEncoder
    from training.audit.catalogue_feed import read_catalogue_feed
    from wardrobe.audit.feed_judge import ENCODER
    from wardrobe.recognition.cutout import Cutter
    from webapp.cli.data_folder import data_root
    from webapp.cli.preparing import ready_encoders
    from webapp.settings import Settings

    settings = Settings.read()
    needed = (ENCODER, ColourHistogramEncoder.id)
    encoders = [each for each in ready_encoders(settings) if each.id in needed]
    cache = settings.home / "fitting" / "vectors"
    return read_catalogue_feed(data_root(settings, data), Cutter(), encoders, cache, progress)
