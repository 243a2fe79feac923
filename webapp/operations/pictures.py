"""Finds the picture of an item in the size asked for."""

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image

from webapp.operations.items import readable_item
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service

SIZES = (96, 160, 320, 480, 640, 960)


@dataclass(frozen=True)
class Picture:
    """A picture ready to be sent: `version` changes when the picture does."""

    version: str
    data: bytes


def cutout(service: Service, owner_id: str, item_id: str, size: int | None) -> Picture:
    """The cut-out as PNG with a soft edge, at most `size` long; raises AbsentError, RefusedError."""
    if size is not None and size not in SIZES:
        detail = f"size {size} is not made; choose one of {', '.join(map(str, SIZES))}"
        raise RefusedError(detail, FieldFault("size", detail))
    with service.store.session() as session:
        sha = readable_item(session, owner_id, item_id).cutout
    if size is None:
        return Picture(sha, service.store.files.get(sha))
    return Picture(f"{sha}-{size}", _smaller(service.store.files.path(sha), size))


def photo(service: Service, owner_id: str, item_id: str) -> Picture:
    """The photo as JPEG, upright and without metadata; raises AbsentError."""
    with service.store.session() as session:
        sha = readable_item(session, owner_id, item_id).photo
    return Picture(sha, service.store.files.get(sha))


# In memory, not on disk: a deleted photo must leave no smaller copy behind.
@lru_cache(maxsize=512)
def _smaller(file: Path, size: int) -> bytes:
    with Image.open(file, formats=["PNG"]) as picture:
        # Premultiplied, so that the colour under the clear parts does not bleed into the edge.
        small = picture.convert("RGBA").convert("RGBa")
    small.thumbnail((size, size), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.convert("RGBA").save(out, "PNG", compress_level=3)
    return out.getvalue()
