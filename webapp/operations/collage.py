"""Draws looks as one picture."""

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from recommender.collage import draw_collage
from wardrobe.recognition.recognition import Recognition
from webapp.operations import pictures
from webapp.operations.complete import Completed
from webapp.service import Service

SIZE = 640


def draw_looks(service: Service, owner_id: str, completed: Completed, file: Path) -> None:
    """Write the looks as flat lays side by side to a PNG or JPEG file."""
    draw_collage(completed.completion.looks, _cutouts(service, owner_id, completed), file)


def _cutouts(service: Service, owner_id: str, completed: Completed) -> Callable[[str], Image.Image]:
    photos = {f"photo_{row}": photo.recognition for row, photo in enumerate(completed.given.photos, start=1)}

    def cutout_of(item_id: str) -> Image.Image:
        read = photos.get(item_id)
        if read is not None:
            return with_edge(read)
        return stored_cutout(service, owner_id, item_id)

    return cutout_of


def stored_cutout(service: Service, owner_id: str, item_id: str) -> Image.Image:
    """The cut-out of an item as RGBA; raises AbsentError."""
    png = pictures.cutout(service, owner_id, item_id, SIZE).data
    return Image.open(io.BytesIO(png), formats=["PNG"]).convert("RGBA")


def with_edge(read: Recognition) -> Image.Image:
    """What was cut out of a photo, as RGBA with its soft edge."""
    picture = read.cutout.picture.convert("RGBA")
    picture.putalpha(read.cutout.mask)
    return picture
