"""What people do with items."""

from apiflask import APIBlueprint

from webapp.api.paging import PageQuery
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import signals as operations
from webapp.shapes.signal_shape import NewSignal, SignalPage, SignalShape

bp = APIBlueprint("signals", __name__, tag="Taste")


@bp.get("/signals")
@bp.input(PageQuery, location="query")
@bp.output(SignalPage)
def list_signals(query_data: PageQuery) -> SignalPage:
    """List what was done with items, newest first."""
    return operations.list_signals(current_service(), current_owner_id(), query_data.after, query_data.limit)


@bp.post("/signals")
@bp.input(NewSignal)
@bp.output(SignalShape, status_code=201)
def add(json_data: NewSignal) -> SignalShape:
    """Tell what was done with items: liked, disliked, kept, worn, swapped away, bought, sent back, hidden.

    It counts at once, and for less as it ages. Of likes and dislikes of one item only the last counts; a
    hidden item is never suggested again.
    """
    return operations.signal(current_service(), current_owner_id(), json_data)


@bp.delete("/signals/<act>")
@bp.output({}, status_code=204)
def take_back(act: str) -> str:
    """Take an act back as if it had never been; doing so twice does no harm."""
    operations.take_signal_back(current_service(), current_owner_id(), act)
    return ""
