"""Takes the photos out of a multipart form."""

from flask import request

from webapp.refusals import FieldFault, RefusedError, TooManyError
from webapp.settings import Settings
from webapp.uploads import Upload

FIELD = "photos"
LONGEST_NAME = 200


def uploaded_photos(settings: Settings, needed: bool = True) -> list[Upload]:
    """The files of the field `photos`, in the order sent; raises RefusedError for none, TooManyError."""
    files = request.files.getlist(FIELD)
    if needed and not files:
        detail = f"no photos: send one or more files in the form field {FIELD!r}"
        raise RefusedError(detail, FieldFault(FIELD, detail))
    if len(files) > settings.max_photos:
        raise TooManyError(
            f"{len(files)} photos in one request; at most {settings.max_photos} are taken: send them in parts"
        )
    return [
        Upload((file.filename or f"photo {row}")[:LONGEST_NAME], file.read())
        for row, file in enumerate(files, start=1)
    ]
