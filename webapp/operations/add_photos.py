"""Puts photos into a collection and tells what came of each."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from wardrobe.importing import ImportReport, import_photos
from wardrobe.items import item_owned_by
from webapp.operations.collections import own_collection
from webapp.service import Service
from webapp.shapes.import_shape import AddAnswer, AddedPhoto
from webapp.shapes.item_shape import ItemShape
from webapp.uploads import Upload, refuse_too_many


def add_photos(service: Service, owner_id: str, key: str, uploads: Sequence[Upload]) -> AddAnswer:
    """Store and recognise photos one by one; a bad one is refused and the rest go on.

    Raises AbsentError and NotYoursError for the collection, TooManyError, NotReadyError.
    """
    refuse_too_many(uploads, service.settings.max_photos)
    with service.store.session() as session:
        name = own_collection(session, owner_id, key).name
    results = [_add_one(service, owner_id, name, upload) for upload in uploads]
    return AddAnswer(
        results=results,
        added=sum(result.item is not None and not result.already for result in results),
        refused=sum(result.refused is not None for result in results),
    )


def _add_one(service: Service, owner_id: str, collection: str, upload: Upload) -> AddedPhoto:
    report = import_photos(
        service.store, owner_id, collection, [(upload.name, upload.data)], service.recogniser
    )
    with service.store.session() as session:
        return _told(session, owner_id, upload.name, report)


def _told(session: Session, owner_id: str, name: str, report: ImportReport) -> AddedPhoto:
    if report.refused:
        return AddedPhoto(file=name, refused=report.refused[0][1])
    item = item_owned_by(session, owner_id, [*report.added, *report.already][0])
    return AddedPhoto(file=name, item=ItemShape.of(item) if item else None, already=bool(report.already))
