"""How a folder of people and things is recognised, split and asked about.

A layout is one class per kind of folder. `evaluate users` finds the layout whose files lie in the folder, and
then calls, in this order: `split` once; `served` with the artifact that is served, or `refitted` under
`--refit`; `peers`; and `more` for blocks that only this layout has (cold people, an oracle ...).
`fit user-model` calls `fit`. Every ranker answers the questions of the same trial with `Tops`; figures are
made of these in one place (`measured.py`).
To add a layout, write the class and put one instance into `LAYOUTS` of `evaluate_users.py`.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

from training.features import Progress
from training.users.trial import Tops, Trial

T = TypeVar("T", bound=Trial)


def found(folder: Path, name: str) -> Path | None:
    """The file of that name, packed (`.gz`) or not; None where there is neither."""
    return next((file for file in (folder / f"{name}.gz", folder / name) if file.is_file()), None)


class Layout(Protocol[T]):
    """One kind of folder. `T` is its own kind of Trial, which may hold whatever its rankers need."""

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files that make the folder this layout; `x.csv` stands for `x.csv.gz` too."""
        ...

    def split(self, folder: Path) -> T:
        """Read the folder and leave out what is to be found; raises MalformedDataError."""
        ...

    def data(self, trial: T) -> Mapping[str, Any]:
        """Counts and notes (`notes`: lines) about the folder and the split, for the report's `data`."""
        ...

    def artifact(self) -> Path:
        """The folder of the artifact that ships with the package."""
        ...

    def served(self, trial: T, artifact: Path, progress: Progress) -> Tops:
        """What the artifact recommends, each person's earlier rows given at request time, nothing fitted."""
        ...

    def refitted(self, trial: T, progress: Progress) -> Tops:
        """What the same kind of model recommends that is fitted on the folder's own past."""
        ...

    def peers(self, trial: T, progress: Progress) -> Iterator[tuple[str, Tops]]:
        """Every other method by name, each fitted on the folder's own past."""
        ...

    def fit(self, folder: Path, out: Path, progress: Progress) -> dict[str, Any]:
        """Fit the artifact on the folder's past with several seeds, write it to `out`: -> its card."""
        ...

    def more(self, trial: T, artifact: Path, progress: Progress) -> Mapping[str, Any]:
        """Further blocks of the report by name; not asked for under `--refit`."""
        ...
