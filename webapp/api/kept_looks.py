"""Looks that someone kept."""

from apiflask import APIBlueprint

from webapp.api.paging import PageQuery
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import keep
from webapp.shapes.kept_look_shape import KeptLookPage, KeptLookShape
from webapp.shapes.look_shape import LookShape

bp = APIBlueprint("kept_looks", __name__, tag="Kept looks")


@bp.get("/kept-looks")
@bp.input(PageQuery, location="query")
@bp.output(KeptLookPage)
def list_kept(query_data: PageQuery) -> KeptLookPage:
    """List kept looks, newest first."""
    return keep.list_kept(current_service(), current_owner_id(), query_data.after, query_data.limit)


@bp.post("/kept-looks")
@bp.input(LookShape)
@bp.output(KeptLookShape, status_code=201)
def keep_one(json_data: LookShape) -> KeptLookShape:
    """Keep a look as it was answered.

    All its items must be stored: put a photo into a wardrobe before keeping a look with it.
    """
    return keep.keep_look(current_service(), current_owner_id(), json_data)


@bp.get("/kept-looks/<look_id>")
@bp.output(KeptLookShape)
def show(look_id: str) -> KeptLookShape:
    """Show a kept look."""
    return keep.show_kept(current_service(), current_owner_id(), look_id)


@bp.delete("/kept-looks/<look_id>")
@bp.output({}, status_code=204)
def forget(look_id: str) -> str:
    """Forget a kept look; doing so twice does no harm."""
    keep.forget(current_service(), current_owner_id(), look_id)
    return ""
