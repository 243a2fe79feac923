"""What can be done on the calendar's pages: log, plan, move, swap, lock, delete, plan a week, undo."""

from typing import Any

from flask import redirect, request
from pydantic import ValidationError
from werkzeug.wrappers import Response

from webapp.api.question import refusal
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import calendar as operations
from webapp.operations.calendar_change import undo_change
from webapp.operations.item_state import change_states
from webapp.operations.swap import swap_item
from webapp.operations.week import plan_week
from webapp.pages.blueprint import bp
from webapp.pages.looks import NOTHING_CHOSEN
from webapp.pages.way_back import way_back
from webapp.pages.week_form import week_asked
from webapp.refusals import AbsentError, RefusedError
from webapp.shapes.calendar_shape import EntryChange, EntryShape, NewEntry
from webapp.shapes.wear_shape import StateChange


@bp.post("/calendar/add")
def add_day() -> Response:
    """Log items, a kept look or a worn outfit as worn, or plan them."""
    form = request.form
    asked: dict[str, Any] = {
        "day": form.get("day") or None,
        "kind": form.get("kind", "worn"),
        "items": form.getlist("item") or None,
        "kept_look": form.get("kept_look"),
        "outfit": form.get("outfit"),
    }
    try:
        new = NewEntry.model_validate(asked)
    except ValidationError as error:
        raise refusal(error) from None
    if (new.items, new.kept_look, new.outfit) == (None, None, None):
        raise RefusedError(NOTHING_CHOSEN)
    made = operations.add_entry(current_service(), current_owner_id(), new)
    return _back("logged" if made.kind == "worn" else "planned", made)


@bp.post("/calendar/week")
def plan_days() -> Response:
    """Plan the days of the form, or the rest of them again."""
    answer = plan_week(current_service(), current_owner_id(), week_asked(request.form))
    return redirect(way_back(request.form, notice="week", undo=answer.undo), 303)


@bp.post("/calendar/<entry_id>/worn")
def wore_it(entry_id: str) -> Response:
    """Log a planned entry as worn."""
    return _back("logged", _change(entry_id, kind="worn"))


@bp.post("/calendar/<entry_id>/move")
def move_day(entry_id: str) -> Response:
    """Move an entry to another day, and note what it is for."""
    wanted = {name: request.form[name] for name in ("day", "note") if name in request.form}
    return _back("moved", _change(entry_id, **wanted))


@bp.post("/calendar/<entry_id>/lock")
def lock(entry_id: str) -> Response:
    """Lock or unlock one item of an entry, or all of its day."""
    entry = operations.show_entry(current_service(), current_owner_id(), entry_id)
    item = request.form.get("item")
    if item is None:
        _change(entry_id, day_locked=not entry.day_locked)
    else:
        _change(entry_id, locked=sorted(set(entry.locked) ^ {item}))
    return redirect(way_back(request.form), 303)


@bp.post("/calendar/<entry_id>/swap")
def swap_piece(entry_id: str) -> Response:
    """Let one item make way for the next best."""
    item = request.form.get("item", "")
    return _back("swapped", swap_item(current_service(), current_owner_id(), entry_id, item))


@bp.post("/calendar/<entry_id>/delete")
def delete_day(entry_id: str) -> Response:
    """Delete an entry; it can be taken back for a while."""
    undo = operations.delete_entry(current_service(), current_owner_id(), entry_id)
    said = {"notice": "unlogged", "undo": undo} if undo else {}
    return redirect(way_back(request.form, **said), 303)


@bp.post("/calendar/undo/<undo_id>")
def undo_day(undo_id: str) -> Response:
    """Undo a change of the calendar."""
    try:
        undo_change(current_service(), current_owner_id(), undo_id)
    except AbsentError:
        return redirect(way_back(request.form, notice="too-late"), 303)
    return redirect(way_back(request.form, notice="undone"), 303)


@bp.post("/items/state")
def put_states() -> Response:
    """Say where items are: some of them, or all of one state at once."""
    form = request.form
    asked = {"items": form.getlist("item") or None, "of": form.get("of"), "state": form.get("state")}
    try:
        change = StateChange.model_validate(asked)
    except ValidationError as error:
        raise refusal(error) from None
    change_states(current_service(), current_owner_id(), change)
    return redirect(way_back(form, notice="washed" if change.state == "ready" else "away"), 303)


def _change(entry_id: str, **wanted: Any) -> EntryShape:
    try:
        change = EntryChange.model_validate(wanted)
    except ValidationError as error:
        raise refusal(error) from None
    return operations.change_entry(current_service(), current_owner_id(), entry_id, change)


def _back(notice: str, changed: EntryShape) -> Response:
    return redirect(way_back(request.form, notice=notice, undo=changed.undo or ""), 303)
