"""Takes the photos out of ZIP archives among what was sent."""

import io
from collections.abc import Iterator, Sequence
from zipfile import is_zipfile

from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.photos.zip_sources import MAGIC, zip_names, zip_sources
from webapp.uploads import Upload, refuse_too_many


class Unpacked:
    """Photos as they were sent, those in archives one at a time; `len` tells how many there are.

    Raises TooManyError for more than `most`, counted in the archives before anything is unpacked.
    """

    def __init__(self, uploads: Sequence[Upload], most: int) -> None:
        self._uploads = uploads
        self._count = sum(max(1, len(_members(upload))) for upload in uploads)
        refuse_too_many(range(self._count), most)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[tuple[str, bytes | PhotoRefusedError]]:
        for upload in self._uploads:
            yield from _photos_in(upload)


def _members(upload: Upload) -> list[str]:
    return zip_names(io.BytesIO(upload.data)) if upload.data.startswith(MAGIC) else []


def _photos_in(upload: Upload) -> Iterator[tuple[str, bytes | PhotoRefusedError]]:
    if not upload.data.startswith(MAGIC):
        yield upload.name, upload.data
        return
    if not _members(upload):
        yield from _emptiness(upload)
    yield from zip_sources(io.BytesIO(upload.data), upload.name)


def _emptiness(upload: Upload) -> Iterator[tuple[str, bytes | PhotoRefusedError]]:
    """A refusal for an archive that can be opened but has nothing in it."""
    if is_zipfile(io.BytesIO(upload.data)):
        yield upload.name, PhotoRefusedError(upload.name, "a ZIP archive with nothing in it")
