"""Pictures of items."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response, request
from pydantic import Field

from wardrobe.recognition.heat_question import HeatQuestion
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import pictures
from webapp.operations.heat import item_heat
from webapp.operations.pictures import Picture
from webapp.refusals import FieldFault, RefusedError
from webapp.security_headers import FILE_POLICY
from webapp.shapes.shape import Shape

bp = APIBlueprint("pictures", __name__, tag="Pictures")
FOR_EVER = "private, max-age=31536000, immutable"
ASK_AGAIN = "private, no-cache"


class CutoutQuery(Shape):
    """`size` is the longest side in pixels; `v`, from the link in an item, lets browsers keep the picture."""

    size: int | None = Field(default=None, description=f"one of {', '.join(map(str, pictures.SIZES))}")
    v: str | None = Field(default=None, max_length=64)


class PhotoQuery(Shape):
    """`v` comes with the link of an item and lets browsers keep the picture."""

    v: str | None = Field(default=None, max_length=64)


class HeatQuery(Shape):
    """`of` says which answer: type, type:NAME, colour:NAME or attribute:NAME."""

    of: str = Field(default="type", max_length=100, examples=["colour:navy"])


@bp.get("/items/<item_id>/cutout.png")
@bp.input(CutoutQuery, location="query")
@bp.output(FileSchema(type="string", format="binary"), content_type="image/png")
def cutout(item_id: str, query_data: CutoutQuery) -> Response:
    """Show the cut-out of an item, with a soft transparent edge."""
    picture = pictures.cutout(current_service(), current_owner_id(), item_id, query_data.size)
    return _send(picture, "image/png", query_data.v)


@bp.get("/items/<item_id>/photo.jpg")
@bp.input(PhotoQuery, location="query")
@bp.output(FileSchema(type="string", format="binary"), content_type="image/jpeg")
def photo(item_id: str, query_data: PhotoQuery) -> Response:
    """Show the photo of an item, upright and without its metadata."""
    return _send(pictures.photo(current_service(), current_owner_id(), item_id), "image/jpeg", query_data.v)


@bp.get("/items/<item_id>/heat.png")
@bp.input(HeatQuery, location="query")
@bp.output(FileSchema(type="string", format="binary"), content_type="image/png")
def heat(item_id: str, query_data: HeatQuery) -> Response:
    """Show where in an item's cut-out the model looked for one of its answers."""
    try:
        asked = HeatQuestion.of(query_data.of)
    except ValueError as error:
        raise RefusedError(str(error), FieldFault("of", str(error))) from error
    return _send(item_heat(current_service(), current_owner_id(), item_id, asked), "image/png", None)


def _send(picture: Picture, content_type: str, version: str | None) -> Response:
    answer = Response(picture.data, content_type=content_type)
    answer.set_etag(picture.version)
    lasting = bool(version) and picture.version.startswith(str(version))
    answer.headers["Cache-Control"] = FOR_EVER if lasting else ASK_AGAIN
    answer.headers["Content-Security-Policy"] = FILE_POLICY
    answer.make_conditional(request)
    return answer
