"""A photo that came in and has not been looked at yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Upload:
    """The bytes of one file and the name that the sender gave it (for answers only, never for paths or logs)."""

    name: str
    data: bytes
