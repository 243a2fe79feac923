"""Measures what is served to people beside its peers, on any folder in a known layout."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from compatibility.artifact import load_artifact
from training.features import Progress
from training.readers.malformed import MalformedDataError
from training.users.click_layout import ClickLayout
from training.users.layout import Layout, found
from training.users.measured import measure
from training.users.rental_layout import RentalLayout

LAYOUTS: tuple[Layout[Any], ...] = (RentalLayout(), ClickLayout())


def evaluate_users(
    folder: Path,
    progress: Progress,
    *,
    refit: bool = False,
    artifact: Path | None = None,
    layouts: Sequence[Layout[Any]] = LAYOUTS,
) -> dict[str, Any]:
    """What `ensemble evaluate users` prints.

    With `refit`, `served` is the same kind of model fitted on the folder's own past, for the comparison with
    its peers, which always are; no artifact is read, and blocks about it are left out. Raises
    MalformedDataError for a folder in no known layout, ArtifactError for a damaged artifact.
    """
    layout = layout_of(folder, layouts)
    trial, place = layout.split(folder), artifact or layout.artifact()
    served = layout.refitted(trial, progress) if refit else layout.served(trial, place, progress)
    ranked = {"served": served, **dict(layout.peers(trial, progress))}
    measured = {name: measure(trial, tops) for name, tops in ranked.items()}
    figures = {name: each.figures() for name, each in measured.items()}
    return {
        "served": figures.pop("served"),
        "others": figures,
        "data": {"folder": folder.name, **layout.data(trial)},
        "intervals": {name: each.intervals() for name, each in measured.items()},
        **({} if refit else layout.more(trial, place, progress)),
        "versions": {"refit": True} if refit else _versions(place),
    }


def layout_of(folder: Path, layouts: Sequence[Layout[Any]] = LAYOUTS) -> Layout[Any]:
    """The layout whose files are all there; raises MalformedDataError naming what was looked for."""
    for layout in layouts:
        if all(found(folder, name) for name in layout.files):
            return layout
    wanted = ", or ".join(" and ".join(f"{name}[.gz]" for name in layout.files) for layout in layouts)
    raise MalformedDataError(f"{folder}: holds no known interactions; looked for {wanted}")


def _versions(artifact: Path) -> dict[str, Any]:
    _, card = load_artifact(artifact)
    return {"model": card.get("version"), "weights": card["sha256"]}
