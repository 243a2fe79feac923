"""What came of an import."""

from collections.abc import Callable
from dataclasses import dataclass

# Called with what is being done, how much of it is done, and how much there is (0 when that is not known).
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class ImportReport:
    """Ids of the items that were added or there already, and (name, reason) of what was refused."""

    added: tuple[str, ...] = ()
    already: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


def no_progress(what: str, done: int, total: int) -> None:
    """For those who do not watch."""
