"""Reads what people decided about suspicions, to teach the audit by it."""

import json
from dataclasses import dataclass
from pathlib import Path

from training.readers.malformed import MalformedDataError
from wardrobe.audit.evidence import EVIDENCE


@dataclass(frozen=True)
class Decided:
    """One decision: the field, the evidence that was there, and whether the shop's word was wrong."""

    field: str
    evidence: tuple[float, ...]
    wrong: bool


def read_decided(file: Path) -> tuple[Decided, ...]:
    """Decisions as the audit keeps them, one JSON object a line; those without evidence teach nothing.

    Raises MalformedDataError with file and line.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    found = [_decided(file, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    return tuple(each for each in found if len(each.evidence) == len(EVIDENCE))


def _decided(file: Path, number: int, line: str) -> Decided:
    try:
        told = json.loads(line)
        evidence = tuple(float(value) for value in told["evidence"])
        verdict, field = told["verdict"], str(told["field"])
    except (ValueError, KeyError, TypeError) as error:
        raise MalformedDataError(
            f"{file.name}:{number}: no decision ({error}); each line needs field, evidence and verdict"
        ) from error
    if verdict not in ("accept", "reject", "fix"):
        raise MalformedDataError(f"{file.name}:{number}: verdict {verdict!r} must be accept, reject or fix")
    return Decided(field, evidence, verdict != "reject")
