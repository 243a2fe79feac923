"""Single items."""

from apiflask import APIBlueprint

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import items as operations
from webapp.shapes.item_shape import ItemCorrection, ItemShape

bp = APIBlueprint("items", __name__, tag="Items")


@bp.get("/items/<item_id>")
@bp.output(ItemShape)
def show(item_id: str) -> ItemShape:
    """Show an item."""
    return operations.show_item(current_service(), current_owner_id(), item_id)


@bp.patch("/items/<item_id>")
@bp.input(ItemCorrection)
@bp.output(ItemShape)
def correct(item_id: str, json_data: ItemCorrection) -> ItemShape:
    """Correct what was recognised; recognising again never undoes it."""
    return operations.correct(current_service(), current_owner_id(), item_id, json_data)


@bp.delete("/items/<item_id>")
@bp.output({}, status_code=204)
def delete(item_id: str) -> str:
    """Delete an item; doing so twice does no harm."""
    operations.delete(current_service(), current_owner_id(), item_id)
    return ""


@bp.post("/items/<item_id>/recognise")
@bp.output(ItemShape)
def recognise_again(item_id: str) -> ItemShape:
    """Recognise an item again from its stored photo; what was corrected stays."""
    return operations.again(current_service(), current_owner_id(), item_id)
