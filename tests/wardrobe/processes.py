"""Runs the same lines of Python in several real processes at once."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_together(lines: str, *arguments: tuple[str, ...]) -> list[str]:
    """Start one process for each tuple of arguments; their output, once all are done. Any failure fails."""
    command = [sys.executable, "-W", "error", "-c", lines]
    started = [
        subprocess.Popen(
            [*command, *each], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for each in arguments
    ]
    ended = [(process, *process.communicate(timeout=300)) for process in started]
    for process, _, errors in ended:
        assert process.returncode == 0, errors
    return [output for _, output, _ in ended]
