"""A photo that came in and has not been looked at yet."""

from collections.abc import Sized
from dataclasses import dataclass

from webapp.refusals import TooManyError


@dataclass(frozen=True)
class Upload:
    """The bytes of one file and the name its sender gave it, which never becomes a path or a log line."""

    name: str
    data: bytes


def refuse_too_many(uploads: Sized, most: int) -> None:
    """Raise TooManyError for more photos than one request may bring."""
    if len(uploads) > most:
        raise TooManyError(
            f"{len(uploads)} photos in one request; at most {most} are taken: send them in parts"
        )
