"""The calendar over the API: logged, planned, moved, swapped, undone; bad days and strange items refused."""

from datetime import timedelta

import pytest

from wardrobe.person_models import Signal
from webapp.service import Service

TODAY, YESTERDAY, TOMORROW, SUNDAY = "2026-11-25", "2026-11-24", "2026-11-26", "2026-11-29"


@pytest.fixture
def mine(dated):
    """The ids of the wardrobe's items, by type."""
    answer = dated.get("/v1/collections/mine/items?limit=200")
    return {item["type"]: item["id"] for item in answer.json["items"]}


@pytest.fixture
def signals(settings):
    """The kinds of the signals there are, each with its item."""

    def of():
        with Service(settings).store.session() as session:
            return sorted((each.kind, each.item_id) for each in session.query(Signal))

    return of


def add(client, items, **said):
    answer = client.post("/v1/calendar", json={"items": items, **said})
    assert answer.status_code == 201, answer.json
    return answer.json


def days(client, query=""):
    answer = client.get(f"/v1/calendar{query}")
    assert answer.status_code == 200, answer.json
    return [(entry["day"], entry["kind"]) for entry in answer.json["entries"]]


def test_what_was_worn_today_is_in_this_weeks_days_from_head_to_foot(dated, mine):
    made = add(dated, [mine["boots"], mine["coat"], mine["jeans"], mine["shirt"]], note="rain")
    assert (made["day"], made["kind"], made["note"]) == (TODAY, "worn", "rain")
    assert [item["type"] for item in made["items"]] == ["coat", "shirt", "jeans", "boots"]
    answer = dated.get("/v1/calendar").json
    assert (answer["from"], answer["to"], answer["today"]) == ("2026-11-23", SUNDAY, TODAY)
    assert [entry["id"] for entry in answer["entries"]] == [made["id"]]
    assert days(dated, "?from=2026-11-26&to=2026-12-26") == []


def test_an_entry_moves_is_worn_and_goes(dated, mine):
    made = add(dated, [mine["shirt"]], day=TOMORROW, kind="planned")
    address = f"/v1/calendar/{made['id']}"
    moved = dated.patch(address, json={"day": TODAY, "note": "office"}).json
    assert (moved["day"], moved["note"], moved["kind"]) == (TODAY, "office", "planned")
    assert dated.patch(address, json={"kind": "worn"}).json["kind"] == "worn"
    assert dated.delete(address).status_code == 204
    assert dated.delete(address).status_code == 204
    assert dated.get(address).status_code == 404


def test_wearing_tells_of_taste_and_deleting_takes_it_back(dated, mine, signals):
    made = add(dated, [mine["shirt"], mine["jeans"]])
    assert signals() == sorted([("wear", mine["shirt"]), ("wear", mine["jeans"])])
    changed = dated.patch(f"/v1/calendar/{made['id']}", json={"items": [mine["coat"]]})
    assert signals() == [("wear", mine["coat"])]
    dated.delete(f"/v1/calendar/{made['id']}")
    assert signals() == []
    dated.post(f"/v1/calendar/undo/{changed.json['undo']}")
    assert signals() == sorted([("wear", mine["shirt"]), ("wear", mine["jeans"])])


def test_what_is_planned_tells_nothing_yet(dated, mine, signals):
    made = add(dated, [mine["shirt"]], kind="planned")
    assert signals() == []
    dated.patch(f"/v1/calendar/{made['id']}", json={"kind": "worn"})
    assert signals() == [("wear", mine["shirt"])]


def test_each_change_is_undone_once(dated, mine):
    made = add(dated, [mine["shirt"]])
    moved = dated.patch(f"/v1/calendar/{made['id']}", json={"day": YESTERDAY}).json
    assert days(dated) == [(YESTERDAY, "worn")]
    assert dated.post(f"/v1/calendar/undo/{moved['undo']}").status_code == 204
    assert days(dated) == [(TODAY, "worn")]
    assert dated.post(f"/v1/calendar/undo/{moved['undo']}").status_code == 404
    dated.post(f"/v1/calendar/undo/{made['undo']}")
    assert days(dated) == []


def test_a_deleted_item_that_comes_back_was_worn_all_the_same(dated, mine):
    add(dated, [mine["shirt"]])
    dated.post(f"/items/{mine['shirt']}/delete")
    assert days(dated) == []
    dated.post(f"/items/{mine['shirt']}/take-back")
    assert days(dated) == [(TODAY, "worn")]


def test_a_kept_look_is_planned(dated, mine):
    question = {"items": [mine["coat"]], "pools": [{"collection": "mine"}], "looks": 1}
    look = dated.post("/v1/looks", json=question).json["looks"][0]
    kept = dated.post("/v1/kept-looks", json=look).json["id"]
    answer = dated.post("/v1/calendar", json={"kept_look": kept, "day": SUNDAY, "kind": "planned"})
    assert {item["id"] for item in answer.json["items"]} == {part["item"] for part in look["items"]}


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({"day": "2026-02-30"}, "day", "year, month and day"),
        ({"day": "25.11.2026"}, "day", "year, month and day"),
        ({"day": 1764028800}, "day", "year, month and day"),
        ({"day": "2126-01-01", "kind": "planned"}, "day", "too far off"),
        ({"day": "1926-01-01"}, "day", "too far off"),
        ({"day": TOMORROW}, "day", "yet to come"),
        ({"kind": "dreamt"}, "kind", "planned"),
        ({"items": []}, "items", "at least 1"),
        ({"items": None}, "items", "exactly one of"),
        ({"outfit": "out_1"}, "items", "exactly one of"),
    ],
)
def test_what_makes_no_sense_is_refused(dated, mine, said, field, words):
    answer = dated.post("/v1/calendar", json={"items": [mine["shirt"]], **said})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == field
    assert words in answer.json["detail"]


def test_unknown_and_foreign_items_are_named(dated, mine):
    shop = dated.get("/v1/collections/shop:test/items").json["items"][0]["id"]
    unknown = dated.post("/v1/calendar", json={"items": [mine["shirt"], "itm_nothing"]})
    assert unknown.status_code == 404
    assert unknown.json["errors"] == [{"field": "items.1", "detail": "no item itm_nothing"}]
    foreign = dated.post("/v1/calendar", json={"items": [shop]})
    assert foreign.status_code == 403
    assert "shop:test" in foreign.json["detail"]


@pytest.mark.parametrize(
    "query",
    [
        "?from=2026-11-25&to=2026-11-24",
        "?from=2020-01-01&to=2026-01-01",
        "?from=9999-12-31",
        "?to=0001-01-01",
    ],
)
def test_a_range_that_is_none_or_too_long_is_refused(dated, query):
    assert dated.get(f"/v1/calendar{query}").status_code == 422


@pytest.mark.parametrize("method", ["get", "patch"])
def test_an_unknown_entry_is_absent(dated, method):
    assert getattr(dated, method)("/v1/calendar/cal_none", json={}).status_code == 404


def test_a_swap_puts_another_of_the_same_kind_in_place_and_tells_of_taste(dated, mine, signals):
    made = add(dated, [mine["shirt"], mine["jeans"], mine["boots"]], day=TOMORROW, kind="planned")
    address = f"/v1/calendar/{made['id']}"
    swapped = dated.post(f"{address}/swap", json={"item": mine["shirt"]}).json
    assert [item["type"] for item in swapped["items"]] == ["sweater", "jeans", "boots"]
    assert signals() == [("swap_away", mine["shirt"])]
    dated.post(f"/v1/calendar/undo/{swapped['undo']}")
    assert signals() == []
    assert [item["type"] for item in dated.get(address).json["items"]] == ["shirt", "jeans", "boots"]
    refused = dated.post(f"{address}/swap", json={"item": mine["coat"]})
    assert (refused.status_code, refused.json["errors"][0]["field"]) == (422, "item")


def test_days_are_taken_along_as_an_icalendar_file(dated, mine):
    made = add(dated, [mine["shirt"], mine["jeans"]], note="theatre, then dinner; Größe 38 " + "x" * 120)
    answer = dated.get("/v1/calendar.ics")
    assert answer.content_type == "text/calendar; charset=utf-8"
    lines = answer.data.split(b"\r\n")
    assert (lines[0], lines[-2], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"")
    assert max(map(len, lines)) <= 75
    text = answer.data.replace(b"\r\n ", b"").decode()
    assert f"UID:{made['id']}@ensemble" in text
    assert "DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126" in text
    assert "DTSTAMP:20261125T120000Z" in text
    assert "theatre\\, then dinner\\; Größe 38 xxx" in text


def test_the_day_goes_with_the_clock(dated, mine, clock):
    add(dated, [mine["shirt"]], day=TOMORROW, kind="planned")
    clock.now += timedelta(days=1)
    assert add(dated, [mine["jeans"]])["day"] == TOMORROW
