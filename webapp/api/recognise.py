"""Reading garments from photos."""

from collections.abc import Iterator
from typing import Any

from apiflask import APIBlueprint
from apiflask.fields import UploadFile
from flask import Response, request, stream_with_context
from pydantic import Field

from wardrobe.recognition.heat_question import HeatQuestion
from webapp.api.photos_form import PhotosForm
from webapp.api.uploaded import uploaded_photos
from webapp.current_service import current_service
from webapp.operations import recognise as operations
from webapp.operations.recognise import Wanted
from webapp.operations.unpacked import Unpacked
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.photo_result import RecogniseAnswer, RecogniseEnd, RecogniseLine

bp = APIBlueprint("recognise", __name__, tag="Recognise")
LINES = "application/x-ndjson"


class RecogniseForm(PhotosForm):
    """Photos, and what to tell besides the garments."""

    photos: list[UploadFile] = Field(min_length=1, description="photos, or ZIP archives of photos")
    heat: str | None = Field(
        None,
        max_length=100,
        description="where the model looked: type, type:NAME, colour:NAME or attribute:NAME",
        examples=["type"],
    )
    age: bool = Field(False, description="the apparent age of a person, where the service tells it")


@bp.post("/recognise")
@bp.input(RecogniseForm, location="form_and_files")
@bp.output(RecogniseAnswer)
def recognise(form_and_files_data: Any) -> RecogniseAnswer | Response:
    """Read the garments from each photo.

    Nothing is stored. A photo that cannot be read is refused with a reason; the others are answered.
    With `Accept: application/x-ndjson` each photo is answered on a line of its own as soon as it is read,
    and a last line sums up.
    """
    service = current_service()
    _ = service.recogniser  # what is not ready is told before anything is read, or on its way
    photos = Unpacked(uploaded_photos(service.settings), service.settings.max_photos)
    wanted = Wanted(_heat(form_and_files_data.heat), form_and_files_data.age)
    if request.accept_mimetypes.best_match(["application/json", LINES]) != LINES:
        return operations.recognise(service, photos, wanted)
    return Response(stream_with_context(_lines(service, photos, wanted)), content_type=LINES)


def _lines(service: Service, photos: Unpacked, wanted: Wanted) -> Iterator[str]:
    refused = 0
    for done, result in enumerate(operations.recognised(service, photos, wanted), start=1):
        refused += result.refused is not None
        yield RecogniseLine(done=done, total=len(photos), result=result).model_dump_json() + "\n"
    end = RecogniseEnd(total=len(photos), refused=refused, notes=operations.notes(service, wanted))
    yield end.model_dump_json() + "\n"


def _heat(asked: str | None) -> HeatQuestion | None:
    try:
        return HeatQuestion.of(asked) if asked else None
    except ValueError as error:
        raise RefusedError(str(error), FieldFault("heat", str(error))) from error
