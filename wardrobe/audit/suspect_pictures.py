"""Makes the pictures that a person judges a suspicion by: as it came, cut out, and where the model looked."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from wardrobe.audit.audit_folder import AuditFolder
from wardrobe.audit.catalogue_row import CatalogueRow, Suspicion
from wardrobe.audit.read_catalogue import CatalogueReader
from wardrobe.audit.stated import meaning_of
from wardrobe.feeds.feed_images import PictureRoot
from wardrobe.import_report import Progress
from wardrobe.recognition.framing import framed
from wardrobe.recognition.heat_picture import heat_png
from wardrobe.recognition.recognition import Recognition

LONGEST_SIDE = 480
QUALITY = 85


def draw_suspects(
    folder: AuditFolder,
    reader: CatalogueReader,
    root: PictureRoot,
    suspects: Sequence[tuple[CatalogueRow, Suspicion]],
    progress: Progress,
) -> None:
    """Look again at every suspected row and keep its pictures, by the suspicion's number."""
    (folder.folder / "pictures").mkdir(parents=True, exist_ok=True)
    for number, (row, suspicion) in enumerate(suspects):
        progress("drawing what looks wrong", number, len(suspects))
        picture = reader.picture(row, root)
        read = reader.look(picture, row)
        _save(picture, folder.picture_file(number, "picture"))
        _save(read.cutout.picture, folder.picture_file(number, "cutout"))
        heat = _heat(reader, read, suspicion)
        if heat is not None:
            folder.picture_file(number, "heat").write_bytes(heat)
    progress("drawing what looks wrong", len(suspects), len(suspects))


def _heat(reader: CatalogueReader, read: Recognition, suspicion: Suspicion) -> bytes | None:
    """Where what was seen instead was seen; None where the served models cannot tell."""
    meant = meaning_of(suspicion.seen, suspicion.field, reader.dictionary) or {suspicion.seen}
    plane = reader.garments.evidence(read.cutout, suspicion.field, min(meant))
    return None if plane is None else heat_png(framed(read.cutout), plane)


def _save(picture: Image.Image, file: Path) -> None:
    small = picture.convert("RGB")
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
    small.save(file, "JPEG", quality=QUALITY)
