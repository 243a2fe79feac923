"""Sets up the sample wardrobe and the sample shop."""

from webapp.cli.progress import showing_progress
from webapp.service import Service


def set_up_sample(service: Service) -> None:
    """Draw and recognise the sample garments that are not there yet."""
    from wardrobe.sample.sample_import import import_sample

    recogniser = service.recogniser
    closet_photos = service.settings.home / "datasets" / "closet-photos"
    with showing_progress() as progress:
        import_sample(service.store, recogniser, progress, closet_photos)
