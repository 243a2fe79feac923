"""The calendar's tables: several entries a day, moved, changed, each person's own."""

from datetime import date

import pytest

from tests.wardrobe.conftest import ANNA, BORIS
from tests.wardrobe.garments import photo, put
from tests.wardrobe.pictures import BLUE, RED
from wardrobe.calendar import PLANNED, WORN, add_entry, entries_between, entry_of, items_in, put_items
from wardrobe.items import delete_item
from wardrobe.models import Item

MONDAY, TUESDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29)


@pytest.fixture
def items(store):
    """Two garments of Anna's."""
    return [put(store, ANNA, "mine", photo((200, 400), colour)).id for colour in (RED, BLUE)]


def test_a_day_holds_several_entries_in_the_order_made(store, items):
    with store.session() as session:
        made = [add_entry(session, ANNA, TUESDAY, WORN, [item]).id for item in items]
        add_entry(session, ANNA, MONDAY, PLANNED, items, note="office", asked={"occasion": "work"})
    with store.session() as session:
        found = entries_between(session, ANNA, MONDAY, SUNDAY)
        assert [each.day for each in found] == [MONDAY, TUESDAY, TUESDAY]
        assert [each.id for each in found[1:]] == made
        assert (found[0].note, found[0].asked) == ("office", {"occasion": "work"})
        assert items_in(found[0]) == sorted(items)
        assert [each.id for each in entries_between(session, ANNA, MONDAY, SUNDAY, WORN)] == made
        assert entries_between(session, ANNA, SUNDAY, SUNDAY) == []


def test_a_calendar_is_its_owners(store, items):
    with store.session() as session:
        entry = add_entry(session, ANNA, MONDAY, WORN, items)
        assert entry_of(session, BORIS, entry.id) is None
        assert entries_between(session, BORIS, MONDAY, SUNDAY) == []


def test_items_change_and_go(store, items):
    with store.session() as session:
        entry = add_entry(session, ANNA, MONDAY, WORN, [items[0], items[0]])
        put_items(entry, [items[1], items[0]])
        session.flush()
        assert items_in(entry) == [items[1], items[0]]
        delete_item(session, session.get(Item, items[0]))
    with store.session() as session:
        (entry,) = entries_between(session, ANNA, MONDAY, MONDAY)
        assert items_in(entry) == [items[1]]
        delete_item(session, session.get(Item, items[1]))
    with store.session() as session:
        assert entries_between(session, ANNA, MONDAY, MONDAY) == []


def test_an_entry_needs_an_item_and_a_known_kind(store, items):
    with store.session() as session:
        with pytest.raises(ValueError, match="at least one item"):
            add_entry(session, ANNA, MONDAY, WORN, [])
        with pytest.raises(ValueError, match="planned, worn"):
            add_entry(session, ANNA, MONDAY, "dreamt", items)
