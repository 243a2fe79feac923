"""Pictures of items."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response, request
from pydantic import Field

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import pictures
from webapp.operations.pictures import Picture
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


def _send(picture: Picture, content_type: str, version: str | None) -> Response:
    answer = Response(picture.data, content_type=content_type)
    answer.set_etag(picture.version)
    lasting = bool(version) and picture.version.startswith(str(version))
    answer.headers["Cache-Control"] = FOR_EVER if lasting else ASK_AGAIN
    answer.headers["Content-Security-Policy"] = FILE_POLICY
    answer.make_conditional(request)
    return answer
