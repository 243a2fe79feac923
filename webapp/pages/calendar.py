"""The calendar: seven days to plan, the month, and quietly what the wear log tells."""

from datetime import date

from flask import render_template, request

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.calendar import list_entries, show_entry
from webapp.operations.calendar_change import said_of
from webapp.operations.item_state import items_in_state
from webapp.operations.wear import wear_log
from webapp.pages.blueprint import bp
from webapp.pages.days import ONE, WEEK, Days
from webapp.pages.entry_card import EntryCard
from webapp.pages.item_card import ItemCard
from webapp.pages.notice import notice_in
from webapp.pages.shelf import collections_seen
from webapp.pages.way_back import way_back
from webapp.pages.wear_card import WearCards
from webapp.pages.week_form import WeekForm
from webapp.shapes.day import read_day
from webapp.shapes.wear_shape import WearQuery

MOST_TOLD = 6


@bp.get("/calendar")
def calendar() -> str:
    """Seven days, their month, and what was worn how often."""
    service, owner_id = current_service(), current_owner_id()
    days = Days.chosen(request.args.get("on", ""), service.today)
    answer = list_entries(service, owner_id, days.first, days.last)
    cards = [EntryCard.of(entry, service.today) for entry in answer.entries]
    seven = days.cells(days.seven, cards)
    return render_template(
        "calendar.html",
        days=days,
        unlogged=_unlogged(days),
        seven=seven,
        month=days.cells(days.month, cards),
        planned=any(not card.worn for cell in seven for card in cell.entries),
        form=WeekForm.of(seven),
        said=said_of(service, owner_id, request.args.get("undo", "")),
        wear=WearCards.of(wear_log(service, owner_id, WearQuery(limit=MOST_TOLD)), service.today),
        laundry=[ItemCard(item, yours=True) for item in items_in_state(service, owner_id, "laundry").items],
        owned=sum(each.items for each in collections_seen(service, owner_id) if each.yours),
        notice=notice_in(request.args),
    )


def _unlogged(days: Days) -> list[EntryCard]:
    """What was planned for the week that is over, and may have been worn; asked for once a day, today."""
    if days.on != days.today:
        return []
    over = list_entries(current_service(), current_owner_id(), days.today - WEEK, days.today - ONE)
    return [EntryCard.of(each, days.today) for each in over.entries if each.kind == "planned"]


@bp.get("/calendar/<entry_id>")
def entry(entry_id: str) -> str:
    """One entry: its pieces, and all that can be done with it."""
    service = current_service()
    card = EntryCard.of(show_entry(service, current_owner_id(), entry_id), service.today)
    return render_template(
        "entry.html",
        card=card,
        back=way_back({"back": request.args.get("back", f"/calendar?on={card.entry.day}")}),
        notice=notice_in(request.args),
    )


@bp.app_template_global()
def day_wanted() -> date | None:
    """The day that pieces are being chosen for; None where it is for no day in particular."""
    try:
        return read_day(request.args.get("day"))
    except ValueError:
        return None


@bp.app_template_global()
def todays_date() -> date:
    """The day that it is, for every template and macro."""
    return current_service().today
