"""Reading garments from photos."""

from typing import Any

from apiflask import APIBlueprint

from webapp.api.photos_form import PhotosForm
from webapp.api.uploaded import uploaded_photos
from webapp.current_service import current_service
from webapp.operations.recognise import recognise as recognise_uploads
from webapp.shapes.recognition_shape import RecogniseAnswer

bp = APIBlueprint("recognise", __name__, tag="Recognise")


@bp.post("/recognise")
@bp.input(PhotosForm, location="files")
@bp.output(RecogniseAnswer)
def recognise(files_data: Any) -> RecogniseAnswer:
    """Read the garment from each photo.

    Nothing is stored. A photo that cannot be read is refused with a reason; the others are answered.
    """
    service = current_service()
    return recognise_uploads(service, uploaded_photos(service.settings))
