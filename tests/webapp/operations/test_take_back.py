"""What was deleted comes back just as it was, for a while."""

import os
from datetime import datetime, timedelta

import pytest

from wardrobe.calendar_models import CalendarEntry
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.calendar import add_entry, show_entry
from webapp.operations.calendar_change import undo_change
from webapp.operations.collections import delete_collection
from webapp.operations.items import list_items, show_item
from webapp.operations.remembered import KEPT_FOR, remember
from webapp.operations.take_back import delete_for_now, take_back
from webapp.operations.taste_reset import undo_reset
from webapp.refusals import AbsentError, NotYoursError
from webapp.service import Service
from webapp.shapes.calendar_shape import NewEntry


@pytest.fixture
def service(settings) -> Service:
    return Service(settings)


def first_item(service, collection="mine"):
    return list_items(service, LOCAL_OWNER_ID, collection, None, 1).items[0]


def test_an_item_comes_back_as_it_was(service):
    item = first_item(service)
    vectors = _vectors(service, item.id)
    delete_for_now(service, LOCAL_OWNER_ID, item.id)
    with pytest.raises(AbsentError):
        show_item(service, LOCAL_OWNER_ID, item.id)
    take_back(service, LOCAL_OWNER_ID, item.id)
    assert show_item(service, LOCAL_OWNER_ID, item.id) == item
    assert _vectors(service, item.id) == vectors


def test_it_comes_back_once(service):
    item = first_item(service)
    delete_for_now(service, LOCAL_OWNER_ID, item.id)
    take_back(service, LOCAL_OWNER_ID, item.id)
    with pytest.raises(AbsentError, match="too long ago"):
        take_back(service, LOCAL_OWNER_ID, item.id)


def test_after_a_while_nothing_is_left_of_it(service):
    item = first_item(service)
    delete_for_now(service, LOCAL_OWNER_ID, item.id)
    (left,) = (service.settings.home / "deleted").rglob("*.json")
    old = (datetime.now() - KEPT_FOR - timedelta(minutes=1)).timestamp()
    os.utime(left, (old, old))
    with pytest.raises(AbsentError):
        take_back(service, LOCAL_OWNER_ID, item.id)
    assert not left.exists()


def test_what_is_not_yours_stays(service):
    with pytest.raises(NotYoursError):
        delete_for_now(service, LOCAL_OWNER_ID, first_item(service, "shop:test").id)


@pytest.mark.parametrize("strange", ["../../etc/passwd", "itm_", "", "itm_a/b"])
def test_a_strange_id_reaches_no_file(service, strange):
    with pytest.raises(AbsentError):
        take_back(service, LOCAL_OWNER_ID, strange)


def test_someone_else_cannot_take_it_back(service):
    item = first_item(service)
    delete_for_now(service, LOCAL_OWNER_ID, item.id)
    with pytest.raises(AbsentError):
        take_back(service, "own_other", item.id)


def test_what_the_calendar_holds_of_an_item_alone_goes_and_comes_back_with_it(service):
    item, other = list_items(service, LOCAL_OWNER_ID, "mine", None, 2).items
    alone = add_entry(service, LOCAL_OWNER_ID, NewEntry(items=[item.id], note="a wedding"))
    both = add_entry(service, LOCAL_OWNER_ID, NewEntry(items=[item.id, other.id]))
    delete_for_now(service, LOCAL_OWNER_ID, item.id)
    with pytest.raises(AbsentError):
        show_entry(service, LOCAL_OWNER_ID, alone.id)
    assert [each.id for each in show_entry(service, LOCAL_OWNER_ID, both.id).items] == [other.id]
    take_back(service, LOCAL_OWNER_ID, item.id)
    again = show_entry(service, LOCAL_OWNER_ID, alone.id)
    assert again.model_copy(update={"undo": alone.undo}) == alone
    assert len(show_entry(service, LOCAL_OWNER_ID, both.id).items) == 2
    delete_collection(service, LOCAL_OWNER_ID, "mine")
    with service.store.session() as session:
        assert session.query(CalendarEntry).count() == 0


def _vectors(service, item_id):
    from sqlalchemy import select

    from wardrobe.models import ItemVector

    with service.store.session() as session:
        rows = session.scalars(select(ItemVector).where(ItemVector.item_id == item_id)).all()
        return sorted((row.encoder, row.values) for row in rows)


@pytest.mark.parametrize("take", [take_back, undo_change, undo_reset])
def test_nothing_is_taken_back_by_the_name_of_something_else(simple, take):
    for kind in ("itm", "lok", "und", "tst"):
        remember(simple, LOCAL_OWNER_ID, f"{kind}_1", [] if kind != "und" else {"alive": [], "before": []})
    own = {take_back: ("itm_1", "lok_1"), undo_change: ("und_1",), undo_reset: ("tst_1",)}[take]
    for name in {"itm_1", "lok_1", "und_1", "tst_1"} - set(own):
        with pytest.raises(AbsentError):
            take(simple, LOCAL_OWNER_ID, name)
    for name in own:
        take(simple, LOCAL_OWNER_ID, name)
