"""Where an audit lies: the feed as it came, the report, pictures of what is suspected, the decisions."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wardrobe.audit.audit_report import AuditReport
from wardrobe.audit.corrected_feed import write_corrected
from wardrobe.audit.decisions import Decision, keep_decision, read_decisions
from wardrobe.feeds.feed_columns import FeedColumns

PICTURES = ("picture", "cutout", "heat")


class AuditFolder:
    """One audit on disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, feed: Path, columns: FeedColumns, report: AuditReport) -> None:
        """Store the feed and the report; the report comes last, and with it the audit is done."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if feed != self.feed_file(feed.name):
            shutil.copyfile(feed, self.feed_file(feed.name))
        named = {"type": columns.type, "colour": columns.colour}
        text = json.dumps({**asdict(report), "columns": named}, ensure_ascii=False)
        part = self._report_file.with_suffix(".part")
        part.write_text(text, encoding="utf-8")
        part.replace(self._report_file)

    @property
    def done(self) -> bool:
        """Whether there is a report."""
        return self._report_file.is_file()

    def report(self) -> AuditReport:
        """The report; raises FileNotFoundError before it is there."""
        told = self._told()
        return AuditReport(**{name: value for name, value in told.items() if name != "columns"})

    def feed_file(self, name: str) -> Path:
        """Where the feed lies; its name keeps only the ending, which says what kind of feed it is."""
        return self.folder / f"feed{Path(name).suffix.lower()}"

    def picture_file(self, suspicion: int, kind: str) -> Path:
        """Where a picture of a suspicion lies, if it was made: `picture`, `cutout` or `heat`."""
        if kind not in PICTURES:
            raise ValueError(f"picture {kind!r}: must be one of {', '.join(PICTURES)}")
        return self.folder / "pictures" / f"{suspicion}-{kind}.{'png' if kind == 'heat' else 'jpg'}"

    def decide(self, suspicion: int, verdict: str, value: str = "") -> Decision:
        """Keep what a person decided. Raises LookupError for no such suspicion, ValueError for the rest."""
        told = self.report().suspicions
        if not 0 <= suspicion < len(told):
            raise LookupError(f"there is no suspicion {suspicion}")
        decision = Decision.of(suspicion, told[suspicion]["seen"], verdict, value)
        keep_decision(self.decisions_file, decision, told[suspicion])
        return decision

    def decisions(self) -> dict[int, Decision]:
        """The last decision about each suspicion."""
        return read_decisions(self.decisions_file)

    @property
    def decisions_file(self) -> Path:
        """One line a decision; `ensemble fit audit --from-decisions` learns from it."""
        return self.folder / "decisions.jsonl"

    def corrected_feed(self) -> Path:
        """Write the feed with all decisions carried out: -> the file."""
        told = self._told()
        feed = self.feed_file(told["feed"])
        corrections: dict[int, dict[str, str]] = {}
        for decision in self.decisions().values():
            if decision.value is not None:
                suspicion = told["suspicions"][decision.suspicion]
                column = told["columns"].get(suspicion["field"], suspicion["field"])
                corrections.setdefault(suspicion["row"], {})[column] = decision.value
        out = self.folder / f"corrected{feed.suffix}"
        write_corrected(feed, corrections, out)
        return out

    @property
    def _report_file(self) -> Path:
        return self.folder / "report.json"

    def _told(self) -> Mapping[str, Any]:
        told: dict[str, Any] = json.loads(self._report_file.read_text(encoding="utf-8"))
        return told
