"""What a map of where the model looked is asked for."""

from dataclasses import dataclass
from typing import Self

KINDS = ("type", "colour", "attribute")


@dataclass(frozen=True)
class HeatQuestion:
    """A kind of answer and its name; without a name the type that was told is meant."""

    kind: str
    name: str | None = None

    @classmethod
    def of(cls, words: str) -> Self:
        """Read `type`, `type:coat`, `colour:navy` or `attribute:sleeve`; raises ValueError for the rest."""
        kind, _, name = words.partition(":")
        if kind not in KINDS or (kind != "type" and not name):
            raise ValueError(f"heat {words!r}: write type, type:NAME, colour:NAME or attribute:NAME")
        return cls(kind, name or None)
