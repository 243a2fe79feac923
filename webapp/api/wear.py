"""What the wear log tells, and where items are."""

from apiflask import APIBlueprint

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.item_state import change_states, items_in_state
from webapp.operations.wear import wear_log
from webapp.shapes.wear_shape import ItemsInState, StateChange, StateQuery, WearAnswer, WearQuery

bp = APIBlueprint("wear", __name__, tag="Calendar")


@bp.get("/wear")
@bp.input(WearQuery, location="query")
@bp.output(WearAnswer)
def wear(query_data: WearQuery) -> WearAnswer:
    """Tell what was worn most, what a wear has cost, what was forgotten, and which outfits came again."""
    return wear_log(current_service(), current_owner_id(), query_data)


@bp.get("/items")
@bp.input(StateQuery, location="query")
@bp.output(ItemsInState)
def in_state(query_data: StateQuery) -> ItemsInState:
    """List your items that are ready, in the laundry or lent."""
    return items_in_state(current_service(), current_owner_id(), query_data.state)


@bp.post("/items/state")
@bp.input(StateChange)
@bp.output(ItemsInState)
def change_state(json_data: StateChange) -> ItemsInState:
    """Say where items are, one by one or all of a state at once: everything in the laundry is ready."""
    return change_states(current_service(), current_owner_id(), json_data)
