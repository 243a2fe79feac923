"""Finds the picture of an item in the size asked for."""

import io
import os
import tempfile
from dataclasses import dataclass
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
    kept = service.settings.home / "cache" / "cutouts" / sha[:2] / f"{sha}-{size}.png"
    return Picture(f"{sha}-{size}", _kept_or_made(kept, service, sha, size))


def photo(service: Service, owner_id: str, item_id: str) -> Picture:
    """The photo as JPEG, upright and without metadata; raises AbsentError."""
    with service.store.session() as session:
        sha = readable_item(session, owner_id, item_id).photo
    return Picture(sha, service.store.files.get(sha))


def _kept_or_made(kept: Path, service: Service, sha: str, size: int) -> bytes:
    try:
        return kept.read_bytes()
    except FileNotFoundError:
        made = _smaller(service.store.files.get(sha), size)
        _keep(kept, made)
        return made


def _smaller(png: bytes, size: int) -> bytes:
    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        # Premultiplied, so that the white behind the soft edge does not bleed into it.
        small = picture.convert("RGBa")
    small.thumbnail((size, size), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.convert("RGBA").save(out, "PNG", compress_level=6)
    return out.getvalue()


def _keep(kept: Path, data: bytes) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=kept.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(part).replace(kept)
