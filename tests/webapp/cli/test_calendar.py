"""The calendar on the command line: wear, calendar, week, entry, undo, item."""

import json
from datetime import date, timedelta

import pytest

TODAY = date.today()
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def mine(client):
    answer = client.get("/v1/collections/mine/items?limit=200")
    return {item["type"]: item["id"] for item in answer.json["items"]}


def ran(result):
    assert result.exit_code == 0, result.output
    return result.output


def told(result):
    return json.loads(ran(result))


def test_what_was_worn_is_shown_in_the_calendar(ensemble, mine):
    output = ran(ensemble("wear", mine["shirt"], mine["jeans"], "--note", "office"))
    assert str(TODAY) in output
    assert "worn, office" in output
    shown = ran(ensemble("calendar"))
    assert mine["shirt"] in shown
    assert "nothing worn" in ran(ensemble("calendar", "--from", "2020-01-01", "--to", "2020-01-31"))
    assert "1 day logged" in ran(ensemble("calendar", "--statistics"))


def test_an_entry_is_planned_moved_worn_undone_and_deleted(ensemble, mine):
    made = told(ensemble("wear", mine["shirt"], mine["jeans"], "--plan", "--on", TOMORROW, "--json"))
    assert (made["day"], made["kind"]) == (str(TOMORROW), "planned")
    moved = told(ensemble("entry", made["id"], "--move", TODAY, "--worn", "--json"))
    assert (moved["day"], moved["kind"]) == (str(TODAY), "worn")
    assert ran(ensemble("undo", moved["undo"])) == "undone\n"
    locked = told(ensemble("entry", made["id"], "--lock", mine["shirt"], "--lock-day", "--json"))
    assert (locked["kind"], locked["locked"], locked["day_locked"]) == ("planned", [mine["shirt"]], True)
    swapped = told(ensemble("entry", made["id"], "--swap", mine["jeans"], "--json"))
    assert [item["type"] for item in swapped["items"]] == ["shirt", "trousers"]
    assert "undo: ensemble undo und_" in ran(ensemble("entry", made["id"], "--delete"))
    assert ensemble("entry", made["id"], "--delete").exit_code == 2


def test_a_week_says_what_it_found_or_why_not(ensemble, mine):
    answer = told(ensemble("week", "--days", 2, "--occasion", "work", "--low-c", f"{TOMORROW}=3", "--json"))
    assert [day["day"] for day in answer["days"]] == [str(TODAY), str(TOMORROW)]
    assert all(day["entries"] or day["missing"] for day in answer["days"])
    assert f"ensemble undo {answer['undo'][:4]}" in ran(ensemble("week", "--days", 2))


def test_items_go_to_the_laundry_and_come_back(ensemble, mine):
    assert "laundry: 2" in ran(ensemble("item", "state", mine["shirt"], mine["jeans"], "laundry"))
    washed = told(ensemble("item", "state", "--all-in", "laundry", "ready", "--json"))
    assert {item["id"] for item in washed["items"]} == {mine["shirt"], mine["jeans"]}
    assert "49.90 EUR" in ran(ensemble("item", "price", mine["shirt"], "49,90 EUR"))
    assert "price unknown" in ran(ensemble("item", "price", mine["shirt"], ""))


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["wear", "itm_nothing"], "no item itm_nothing"),
        (["wear"], "exactly one of"),
        (["wear", "itm_1", "--on", "yesterday"], "no day"),
        (["calendar", "--from", "2026-13-01"], "no day"),
        (["entry", "cal_nothing", "--worn"], "no entry cal_nothing"),
        (["undo", "und_nothing"], "too long ago"),
        (["week", "--from", "2020-01-01"], "is over"),
        (["week", "--low", "cold"], "valid number"),
        (["week", "--rain", "2020-01-01"], "is not among the days"),
        (["week", "--occasion", "zzz"], "no occasion that is known"),
        (["item", "state", "itm_1", "lost"], "ready"),
        (["item", "price", "itm_1", "much"], "no item itm_1"),
    ],
)
def test_what_makes_no_sense_is_said_in_words(ensemble, args, words):
    result = ensemble(*args)
    assert result.exit_code == 2
    assert words in result.output
    assert "Traceback" not in result.output
