"""Keeps what made a model: settings, data, seeds, commit, figures, time."""

import json
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


def write_run_record(folder: Path, record: Mapping[str, Any]) -> Path:
    """Write one JSON file named after the moment: -> the file."""
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    file = folder / f"{now:%Y%m%dT%H%M%S%f}.json"
    file.write_text(json.dumps({"finished": now.isoformat(timespec="seconds"), **record}, indent=2) + "\n")
    return file


def git_commit() -> str:
    """The commit of the code that runs; `unknown` for an installed copy."""
    command = ["git", "-C", str(Path(__file__).parent), "rev-parse", "HEAD"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
