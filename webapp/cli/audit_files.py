"""Writes an audit to files that can be sent on: a page with its pictures inside, and a table."""

import csv
from base64 import b64encode
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wardrobe.audit.audit_folder import AuditFolder
    from wardrobe.audit.audit_report import AuditReport

COLUMNS = ("row", "product", "title", "field", "stated", "seen", "sureness", "why")
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;background:#faf7f0;color:#1c1915;max-width:60rem;"
    "margin:2rem auto;padding:0 1rem}h1,h2{font-family:Georgia,serif;font-weight:400}"
    "img{max-width:30%;max-height:18rem}"
    "li{list-style:none;border-top:1px solid #ddd4c4;padding:1rem 0}ul{padding:0}p{margin:.25rem 0}"
    "@media(prefers-color-scheme:dark){body{background:#171512;color:#f3ede3}li{border-color:#3b352d}}"
)


def write_table(report: "AuditReport", file: Path) -> None:
    """All suspicions as CSV, surest first."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(COLUMNS)
        writer.writerows([each[column] for column in COLUMNS] for each in report.suspicions)


def write_html(folder: "AuditFolder", file: Path) -> None:
    """One page with all pictures inside, written suspicion by suspicion."""
    report = folder.report()
    name = escape(report.feed)
    with file.open("w", encoding="utf-8") as page:
        page.write(
            f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" '
            f'content="width=device-width"><title>Audit of {name}</title><style>{STYLE}</style>'
            f"<h1>{name}</h1><p>{report.rows} pictures looked at, "
            f"{len(report.suspicions)} suspicions</p><ul>\n"
        )
        for each in report.suspicions:
            pictures = "".join(_picture(folder, each["id"], kind) for kind in ("picture", "cutout", "heat"))
            told = {column: escape(str(each[column])) for column in COLUMNS}
            page.write(
                f"<li><h2>{told['title'] or told['product']}</h2>{pictures}<p>Row {told['row']}: "
                f"the feed says {told['field']} <b>{told['stated']}</b>, we see <b>{told['seen']}</b> "
                f"({each['sureness']:.0%})</p><p>{told['why']}</p></li>\n"
            )
        page.write("</ul></html>\n")


def _picture(folder: "AuditFolder", suspicion: int, kind: str) -> str:
    file = folder.picture_file(suspicion, kind)
    if not file.is_file():
        return ""
    form = "png" if file.suffix == ".png" else "jpeg"
    return f'<img alt="{kind}" src="data:image/{form};base64,{b64encode(file.read_bytes()).decode()}">'
