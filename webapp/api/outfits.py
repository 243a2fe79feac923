"""Outfits as somebody wore them."""

from collections.abc import Sequence

from apiflask import APIBlueprint

from webapp.api.paging import PageQuery
from webapp.api.question import takes_question
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import outfits as operations
from webapp.refusals import FieldFault, RefusedError
from webapp.shapes.outfit_shape import NewOutfit, OutfitPage, OutfitShape
from webapp.uploads import Upload

bp = APIBlueprint("outfits", __name__, tag="Outfits")


@bp.get("/outfits")
@bp.input(PageQuery, location="query")
@bp.output(OutfitPage)
def list_worn(query_data: PageQuery) -> OutfitPage:
    """List outfits as they were worn, newest first."""
    return operations.list_outfits(current_service(), current_owner_id(), query_data.after, query_data.limit)


@bp.post("/outfits")
@takes_question(NewOutfit)
@bp.output(OutfitShape, status_code=201)
def keep_worn(question: NewOutfit, uploads: Sequence[Upload]) -> OutfitShape:
    """Keep what somebody wears in a photo: one item for each garment, and the outfit.

    The photo comes in the field `photos` of a multipart form, whose field `question` holds the JSON. Which
    garments there are `POST /v1/recognise` tells, in the same order; the photo itself is not kept.
    """
    if len(uploads) != 1:
        detail = f"{len(uploads)} photos; send exactly one in the form field 'photos'"
        raise RefusedError(detail, FieldFault("photos", detail))
    return operations.keep_outfit(current_service(), current_owner_id(), question, uploads[0])


@bp.get("/outfits/<outfit_id>")
@bp.output(OutfitShape)
def show(outfit_id: str) -> OutfitShape:
    """Show an outfit."""
    return operations.show_outfit(current_service(), current_owner_id(), outfit_id)


@bp.delete("/outfits/<outfit_id>")
@bp.output({}, status_code=204)
def forget(outfit_id: str) -> str:
    """Forget an outfit; its items stay. Doing so twice does no harm."""
    operations.forget_outfit(current_service(), current_owner_id(), outfit_id)
    return ""
