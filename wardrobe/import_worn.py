"""Takes photos of people into a collection: every garment that is surely one, and the outfit."""

from collections.abc import Iterable, Sized
from dataclasses import dataclass, field

from wardrobe.dropped_files import sweep_dropped_files
from wardrobe.garment_alone import is_likely
from wardrobe.garment_reader import GarmentReader
from wardrobe.import_report import ImportReport, Progress, no_progress
from wardrobe.importing import Source, keep_photo, opened
from wardrobe.keep_worn import Chosen, Worn, keep_worn
from wardrobe.photos.photo import Photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.store import Store

NOTHING_SEEN = "no garment in it is seen whole and clearly enough"


@dataclass(frozen=True)
class WornReport(ImportReport):
    """An import's report, with the outfits' ids and (photo, piece, reason) of what was left out."""

    outfits: tuple[str, ...] = ()
    dropped: tuple[tuple[str, str, str], ...] = ()


@dataclass
class _Tally:
    added: list[str] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    outfits: list[str] = field(default_factory=list)
    dropped: list[tuple[str, str, str]] = field(default_factory=list)

    def count(self, item_id: str, is_new: bool) -> None:
        (self.added if is_new else self.already).append(item_id)

    def report(self) -> WornReport:
        return WornReport(
            tuple(self.added),
            tuple(self.already),
            tuple(self.refused),
            tuple(self.outfits),
            tuple(self.dropped),
        )


def import_worn(
    store: Store,
    owner_id: str,
    collection: str,
    sources: Iterable[Source],
    reader: GarmentReader,
    progress: Progress = no_progress,
) -> WornReport:
    """Keep what surely is a whole garment of each photo; a photo in which nobody wears anything is one item.

    A bad photo is refused and the rest go on. Raises NoCollectionError.
    """
    total = len(sources) if isinstance(sources, Sized) else 0
    tally = _Tally()
    for done, (name, data) in enumerate(sources):
        progress("importing photos", done, total)
        try:
            _import_one(store, owner_id, collection, opened(name, data), reader, tally)
        except PhotoRefusedError as error:
            tally.refused.append((name, error.reason))
    progress("importing photos", total, total)
    with store.session() as session:
        sweep_dropped_files(session, store.files)
    return tally.report()


def _import_one(
    store: Store, owner_id: str, collection: str, photo: Photo, reader: GarmentReader, tally: _Tally
) -> None:
    worn = Worn(photo, reader.read(photo.picture))
    if not worn.reading.worn:
        tally.count(*keep_photo(store, owner_id, collection, photo, reader.recognise))
        return
    tally.dropped += _left_out(worn)
    chosen = [Chosen(row) for row, garment in enumerate(worn.reading.garments) if is_likely(garment)]
    if not chosen:
        raise PhotoRefusedError(photo.name, NOTHING_SEEN)
    kept = keep_worn(store, owner_id, collection, worn, chosen)
    tally.outfits.append(kept.outfit)
    for item_id in kept.items:
        tally.count(item_id, item_id in kept.new)


def _left_out(worn: Worn) -> list[tuple[str, str, str]]:
    name = worn.photo.name
    hidden = [(name, piece.label, piece.reason) for piece in worn.reading.hidden]
    return hidden + [
        (name, garment.recognition.type, f"only {garment.confidence:.0%} sure that a whole garment is seen")
        for garment in worn.reading.garments
        if not is_likely(garment)
    ]
