"""Fits what is served to people, on any folder in a known layout."""

import hashlib
from pathlib import Path
from typing import Any

from training.features import Progress
from training.run_record import write_run_record
from training.users.evaluate_users import layout_of
from training.users.layout import found

# What a card must tell, beside what the model itself reads.
KEPT = ("version", "settings", "fitted_on", "figures", "commit")


def fit_user_model(folder: Path, out: Path, runs: Path, progress: Progress) -> dict[str, Any]:
    """Fit, write the artifact to `out` and a record of the run to `runs`: -> the artifact's card.

    Raises MalformedDataError for a folder in no known layout.
    """
    layout = layout_of(folder)
    card = layout.fit(folder, out, progress)
    kept = {name: card[name] for name in KEPT}
    files = [file for file in (found(folder, name) for name in layout.files) if file]
    data = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    write_run_record(runs, {"data": data, **kept})
    return card
