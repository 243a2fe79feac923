"""Audits a feed from file to folder."""

from pathlib import Path

from wardrobe.audit.audit_feed import audit_feed
from wardrobe.audit.audit_folder import AuditFolder
from wardrobe.audit.audit_report import AuditReport
from wardrobe.audit.read_catalogue import CatalogueReader
from wardrobe.audit.suspect_pictures import draw_suspects
from wardrobe.audit.suspicion_model import SuspicionModel
from wardrobe.feeds.feed_rows import feed_header
from wardrobe.import_report import Progress, no_progress


def run_audit(
    feed: Path,
    reader: CatalogueReader,
    model: SuspicionModel,
    out: Path,
    progress: Progress = no_progress,
) -> AuditReport:
    """Read every row and its picture once, judge them, and keep report and pictures in `out`.

    Bad rows are reported and the rest go on. Raises FeedError for a file that is no feed.
    """
    header = feed_header(feed)
    if header is not None:
        reader.columns.check(header, feed.name)
    folder = AuditFolder(out)
    with reader.images.opened() as root:
        read = reader.read(feed, root, progress)
        found = audit_feed(read.rows, read.seen, model, reader.dictionary)
        suspects = [(read.rows[each.row], each) for each in found.suspicions]
        draw_suspects(folder, reader, root, suspects, progress)
    report = AuditReport.of(feed.name, read, found, model.version)
    folder.keep(feed, reader.columns, report)
    return report
