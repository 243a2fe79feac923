"""Takes the photos out of a multipart form."""

from flask import request

from webapp.refusals import FieldFault, RefusedError
from webapp.settings import Settings
from webapp.uploads import Upload, refuse_too_many

FIELD = "photos"
LONGEST_NAME = 200


def uploaded_photos(settings: Settings, needed: bool = True) -> list[Upload]:
    """The files of the field `photos`, in the order sent; raises RefusedError for none, TooManyError."""
    files = request.files.getlist(FIELD)
    if needed and not files:
        detail = f"no photos: send one or more files in the form field {FIELD!r}"
        raise RefusedError(detail, FieldFault(FIELD, detail))
    refuse_too_many(files, settings.max_photos)
    return [
        Upload((file.filename or f"photo {row}")[:LONGEST_NAME], file.read())
        for row, file in enumerate(files, start=1)
    ]
