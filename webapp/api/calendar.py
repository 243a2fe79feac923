"""The calendar: what was worn, what is planned."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import calendar as operations
from webapp.operations.calendar_change import undo_change
from webapp.operations.calendar_file import calendar_file
from webapp.operations.swap import swap_item
from webapp.operations.week import plan_week
from webapp.shapes.calendar_shape import (
    CalendarAnswer,
    CalendarQuery,
    EntryChange,
    EntryShape,
    NewEntry,
    SwapAway,
)
from webapp.shapes.week_shape import WeekAnswer, WeekRequest

bp = APIBlueprint("calendar", __name__, tag="Calendar")


@bp.get("/calendar")
@bp.input(CalendarQuery, location="query")
@bp.output(CalendarAnswer)
def list_days(query_data: CalendarQuery) -> CalendarAnswer:
    """List what was worn and what is planned from one day to another."""
    return operations.list_entries(current_service(), current_owner_id(), query_data.first, query_data.last)


@bp.get("/calendar.ics")
@bp.input(CalendarQuery, location="query")
@bp.output(FileSchema(type="string"), content_type="text/calendar")
def as_file(query_data: CalendarQuery) -> Response:
    """The same days as an iCalendar file (RFC 5545), one event of a whole day for each entry."""
    service = current_service()
    answer = operations.list_entries(service, current_owner_id(), query_data.first, query_data.last)
    return Response(calendar_file(answer, service.now), content_type="text/calendar; charset=utf-8")


@bp.post("/calendar")
@bp.input(NewEntry)
@bp.output(EntryShape, status_code=201)
def add(json_data: NewEntry) -> EntryShape:
    """Log what was worn, or plan it: items, a kept look, or an outfit read from a photo."""
    return operations.add_entry(current_service(), current_owner_id(), json_data)


@bp.get("/calendar/<entry_id>")
@bp.output(EntryShape)
def show(entry_id: str) -> EntryShape:
    """Show an entry."""
    return operations.show_entry(current_service(), current_owner_id(), entry_id)


@bp.patch("/calendar/<entry_id>")
@bp.input(EntryChange)
@bp.output(EntryShape)
def change(entry_id: str, json_data: EntryChange) -> EntryShape:
    """Move an entry, say that it was worn, lock items of it or all of it, note or change it."""
    return operations.change_entry(current_service(), current_owner_id(), entry_id, json_data)


@bp.delete("/calendar/<entry_id>")
@bp.output({}, status_code=204)
def delete(entry_id: str) -> str:
    """Delete an entry; doing so twice does no harm."""
    operations.delete_entry(current_service(), current_owner_id(), entry_id)
    return ""


@bp.post("/calendar/<entry_id>/swap")
@bp.input(SwapAway)
@bp.output(EntryShape)
def swap(entry_id: str, json_data: SwapAway) -> EntryShape:
    """Let one item make way for the next best of the same kind; asked again, for the one after."""
    return swap_item(current_service(), current_owner_id(), entry_id, json_data.item)


@bp.post("/calendar/undo/<undo_id>")
@bp.output({}, status_code=204)
def undo(undo_id: str) -> str:
    """Undo a change of the calendar by the `undo` of its answer, for the better part of an hour."""
    undo_change(current_service(), current_owner_id(), undo_id)
    return ""


@bp.post("/week")
@bp.input(WeekRequest)
@bp.output(WeekAnswer)
def week(json_data: WeekRequest) -> WeekAnswer:
    """Plan a look for each of some days and put it into the calendar.

    What was worn, planned by hand or locked stays; with `again` the rest gets other looks than it has.
    """
    return plan_week(current_service(), current_owner_id(), json_data)
