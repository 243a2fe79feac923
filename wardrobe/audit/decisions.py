"""What a person decided about suspicions; the last word about each counts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

LONGEST_VALUE = 200


class Verdict(StrEnum):
    """Accept: what was seen is right. Reject: the shop is right. Fix: neither, the value given is."""

    ACCEPT = "accept"
    REJECT = "reject"
    FIX = "fix"


@dataclass(frozen=True)
class Decision:
    """One decision about one suspicion; `value` is what the cell is to say, None when it stays."""

    suspicion: int
    verdict: Verdict
    value: str | None

    @classmethod
    def of(cls, suspicion: int, seen: str, verdict: str, value: str = "") -> "Decision":
        """Check what a person sent; raises ValueError for an unknown verdict or a fix without a value."""
        if verdict not in tuple(Verdict):
            raise ValueError(f"verdict {verdict!r}: must be one of {', '.join(Verdict)}")
        given = " ".join(value.split())
        if len(given) > LONGEST_VALUE:
            raise ValueError(f"value: {len(given)} characters; at most {LONGEST_VALUE} are kept")
        if verdict == Verdict.FIX and not given:
            raise ValueError("value: say what is right, or reject the suspicion")
        words = {Verdict.ACCEPT: seen, Verdict.REJECT: None, Verdict.FIX: given}
        return cls(suspicion, Verdict(verdict), words[Verdict(verdict)])


def keep_decision(file: Path, decision: Decision, told: Mapping[str, Any]) -> None:
    """Append a decision with the suspicion it is about, as one line that can also be learned from."""
    line = {
        "suspicion": decision.suspicion,
        "verdict": decision.verdict.value,
        "value": decision.value,
        **{name: told[name] for name in ("product", "field", "stated", "seen", "evidence")},
    }
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(line, ensure_ascii=False) + "\n")


def read_decisions(file: Path) -> dict[int, Decision]:
    """The last decision about each suspicion; none when nothing was decided yet."""
    if not file.is_file():
        return {}
    told = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {
        each["suspicion"]: Decision(each["suspicion"], Verdict(each["verdict"]), each["value"])
        for each in told
    }
