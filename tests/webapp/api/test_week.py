"""A week over the API: planned at once, settled days left alone, the rest again, all of it undone."""

import pytest

DAYS = [f"2026-11-{day}" for day in range(25, 30)]


def plan(client, **asked):
    answer = client.post("/v1/week", json={"days": 5, **asked})
    assert answer.status_code == 200, answer.json
    return answer.json


def planned(client):
    """Day -> item ids of what is in the calendar for the days."""
    entries = client.get(f"/v1/calendar?from={DAYS[0]}&to={DAYS[-1]}").json["entries"]
    return {entry["day"]: frozenset(item["id"] for item in entry["items"]) for entry in entries}


def entry_on(answer, day):
    return next(each["entries"][0] for each in answer["days"] if each["day"] == day)


def test_every_day_gets_a_look_that_is_stored_with_its_reasons(dressed):
    answer = plan(dressed)
    assert [day["day"] for day in answer["days"]] == DAYS
    for day in answer["days"]:
        (entry,) = day["entries"]
        assert (entry["kind"], entry["by_week"]) == ("planned", True)
        assert "jeans" in {item["type"] for item in entry["items"]}
        assert 0 < entry["score"] <= 1
        assert entry["reasons"]
    assert planned(dressed).keys() == set(DAYS)


def test_planned_days_keep_their_looks_until_others_are_asked_for(dressed):
    plan(dressed)
    before = planned(dressed)
    plan(dressed)
    assert planned(dressed) == before
    plan(dressed, again=True)
    after = planned(dressed)
    assert after != before
    assert after.keys() == before.keys()


def test_a_locked_day_and_a_locked_item_stay_when_the_rest_is_done_again(dressed):
    first = plan(dressed)
    kept, changed = entry_on(first, DAYS[0]), entry_on(first, DAYS[1])
    dressed.patch(f"/v1/calendar/{kept['id']}", json={"day_locked": True})
    item = changed["items"][0]["id"]
    dressed.patch(f"/v1/calendar/{changed['id']}", json={"locked": [item]})
    before = planned(dressed)
    again = plan(dressed, again=True)
    assert planned(dressed)[DAYS[0]] == before[DAYS[0]]
    assert item in planned(dressed)[DAYS[1]]
    assert entry_on(again, DAYS[1])["locked"] == [item]


def test_what_is_worn_or_planned_by_hand_is_planned_around(dressed):
    items = [item["id"] for item in dressed.get("/v1/collections/mine/items").json["items"]]
    dressed.post("/v1/calendar", json={"items": items[:1]})
    dressed.post("/v1/calendar", json={"items": items[1:3], "day": DAYS[2], "kind": "planned"})
    plan(dressed)
    assert planned(dressed)[DAYS[0]] == frozenset(items[:1])
    assert planned(dressed)[DAYS[2]] == frozenset(items[1:3])
    assert len(planned(dressed)) == 5


def test_a_day_whose_wishes_change_is_planned_anew_and_remembers_them(dressed):
    plan(dressed)
    cold = {"weather": {"low_c": -8, "high_c": -2}}
    answer = plan(dressed, by_day={DAYS[3]: cold})
    entry = entry_on(answer, DAYS[3])
    assert "coat" in {item["type"] for item in entry["items"]}
    assert entry["context"]["weather"]["low_c"] == -8
    assert entry_on(plan(dressed, again=True), DAYS[3])["context"] == entry["context"]


def test_nothing_from_the_laundry_is_planned(dressed):
    plan(dressed)
    dirty = sorted(planned(dressed)[DAYS[0]])[:2]
    dressed.post("/v1/items/state", json={"items": dirty, "state": "laundry"})
    plan(dressed)
    assert len(planned(dressed)) == 5
    assert not any(items & set(dirty) for items in planned(dressed).values())


def test_nothing_that_was_hidden_stays_planned_unless_it_is_locked(dressed):
    first = plan(dressed)
    entry = entry_on(first, DAYS[1])
    locked, hidden = (entry["items"][row]["id"] for row in (0, 1))
    dressed.post("/v1/signals", json={"kind": "hide", "items": [hidden]})
    plan(dressed)
    assert not any(hidden in items for items in planned(dressed).values())
    locked = sorted(planned(dressed)[DAYS[1]])[0]
    dressed.patch(f"/v1/calendar/{entry['id']}", json={"locked": [locked]})
    dressed.post("/v1/signals", json={"kind": "hide", "items": [locked]})
    plan(dressed, again=True)
    assert locked in planned(dressed)[DAYS[1]]


def test_a_plan_that_cannot_be_worn_goes_when_nothing_else_is_there(dressed):
    before = plan(dressed)
    held = planned(dressed)
    dirty = sorted(frozenset.union(*held.values()))
    rest = [item["id"] for item in dressed.get("/v1/collections/mine/items").json["items"]]
    dressed.post("/v1/items/state", json={"items": sorted({*dirty, *rest}), "state": "laundry"})
    answer = plan(dressed)
    assert planned(dressed) == {}
    assert all(day["missing"] and not day["entries"] for day in answer["days"])
    dressed.post(f"/v1/calendar/undo/{answer['undo']}")
    assert planned(dressed) == held
    assert before["days"]


def test_a_week_is_undone_as_a_whole(dressed):
    first = plan(dressed)
    before = planned(dressed)
    again = plan(dressed, again=True)
    dressed.post(f"/v1/calendar/undo/{again['undo']}")
    assert planned(dressed) == before
    dressed.post(f"/v1/calendar/undo/{first['undo']}")
    assert planned(dressed) == {}


@pytest.mark.parametrize(
    ("asked", "status", "field"),
    [
        ({"from": "2026-11-24"}, 422, "from"),
        ({"from": "tomorrow"}, 422, "from"),
        ({"from": "2096-11-24"}, 422, "day"),
        ({"from": "9999-12-31"}, 422, "from"),
        ({"days": 0}, 422, "days"),
        ({"days": 99}, 422, "days"),
        ({"by_day": {"2026-12-24": {}}}, 422, "by_day"),
        ({"context": {"occasion": "zzz"}}, 422, "context.occasion"),
        ({"context": {"weather": {"low_c": 20, "high_c": 2}}}, 422, "context.weather"),
        ({"wardrobe": "nowhere"}, 404, "wardrobe"),
    ],
)
def test_what_makes_no_sense_is_refused(dressed, asked, status, field):
    answer = dressed.post("/v1/week", json=asked)
    assert (answer.status_code, answer.json["errors"][0]["field"]) == (status, field), answer.json
    assert dressed.get("/v1/calendar").json["entries"] == []


def test_an_empty_wardrobe_says_what_to_do(dressed):
    dressed.post("/v1/collections", json={"name": "empty", "kind": "wardrobe"})
    answer = dressed.post("/v1/week", json={"wardrobe": "empty"})
    assert answer.status_code == 422
    assert "add photos" in answer.json["detail"]
