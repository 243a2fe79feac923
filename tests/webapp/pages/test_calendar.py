"""The calendar's pages over plain HTTP: planned, worn, swapped, locked, moved and undone with forms alone."""

import re
from datetime import timedelta

import pytest

TODAY, TOMORROW = "2026-11-25", "2026-11-26"


def entries(client):
    return client.get("/v1/calendar?from=2026-11-01&to=2026-12-31").json["entries"]


def undo_of(answer):
    return re.search(r"undo=(und_\w+)", answer.headers["Location"])[1]


@pytest.fixture
def week(dressed):
    """A client whose seven days are planned."""
    answer = dressed.post("/calendar/week", data={"from": TODAY, "days": "7", "back": "/calendar"})
    assert answer.status_code == 303, answer.text
    return dressed


def test_an_empty_calendar_invites_to_plan(dressed):
    page = dressed.get("/calendar").text
    assert "Plan these seven days" in page
    assert "Nothing worn or planned this month yet" in page
    assert " style=" not in page


def test_a_wardrobe_with_nothing_in_it_is_to_be_filled_first(dressed):
    for item in dressed.get("/v1/collections/mine/items").json["items"]:
        dressed.delete(f"/v1/items/{item['id']}")
    page = dressed.get("/calendar").text
    assert "Fill the wardrobe" in page
    assert "Plan these" not in page


def test_seven_days_are_planned_with_one_press_and_undone(dressed):
    answer = dressed.post("/calendar/week", data={"from": TODAY, "days": "7", "back": "/calendar"})
    assert len(entries(dressed)) == 7
    page = dressed.get(answer.headers["Location"]).text
    assert page.count('class="entry is-planned"') == 7
    assert page.count('aria-label="Lock ') == 7
    assert page.count("Wore it") == 1  # only today's can have been worn
    assert "Plan them again" in page
    dressed.post(f"/calendar/undo/{undo_of(answer)}", data={"back": "/calendar"})
    assert entries(dressed) == []


def test_the_form_says_what_each_day_is_for(dressed):
    wishes = {f"occasion-{TODAY}": "", f"occasion-{TOMORROW}": "work", f"low_c-{TOMORROW}": "-3"}
    wishes |= {f"rain-{TOMORROW}": "on", "from": TODAY}
    assert dressed.post("/calendar/week", data=wishes).status_code == 303
    first, second = entries(dressed)
    assert first["context"] is None
    assert (second["context"]["occasion"], second["context"]["weather"]["low_c"]) == ("work", -3)
    assert second["context"]["weather"]["rain"]
    page = dressed.get("/calendar").text
    assert f'name="low_c-{TOMORROW}" min="-60" max="60" step="1" placeholder="low" value="-3"' in page


def test_a_locked_day_is_left_alone(week):
    first, second, *_ = entries(week)
    week.post(f"/calendar/{first['id']}/lock", data={"back": "/calendar"})
    week.post(f"/calendar/{second['id']}/lock", data={"item": second["items"][0]["id"]})
    assert "Plan the rest again" in week.get("/calendar").text
    week.post("/calendar/week", data={"from": TODAY, "days": "7", "again": "1"})
    after = entries(week)
    assert after[0]["items"] == first["items"]
    assert second["items"][0] in after[1]["items"]
    assert [each["items"] for each in after] != [first["items"], second["items"]]


def test_a_look_is_worn_put_into_the_laundry_and_washed(week):
    entry = entries(week)[0]
    answer = week.post(f"/calendar/{entry['id']}/worn", data={"back": "/calendar"})
    assert entries(week)[0]["kind"] == "worn"
    assert "Undo" in week.get(answer.headers["Location"]).text
    page = week.get(f"/calendar/{entry['id']}").text
    assert "All of it into the laundry" in page
    assert "Swap" not in page
    items = [item["id"] for item in entry["items"]]
    week.post("/items/state", data={"item": items, "state": "laundry", "back": "/calendar"})
    assert f"{len(items)} pieces in the laundry" in week.get("/calendar").text
    week.post("/items/state", data={"of": "laundry", "state": "ready", "back": "/calendar"})
    assert "in the laundry:" not in week.get("/calendar").text


def test_a_piece_is_swapped_and_a_day_moved_on_the_entrys_page(week):
    entry = entries(week)[1]
    leaving = next(item["id"] for item in entry["items"] if item["type"] == "shirt")
    assert week.post(f"/calendar/{entry['id']}/swap", data={"item": leaving}).status_code == 303
    assert leaving not in [item["id"] for item in entries(week)[1]["items"]]
    moved = week.post(f"/calendar/{entry['id']}/move", data={"day": "2026-12-24", "note": "Oma"})
    assert moved.status_code == 303
    assert entries(week)[-1]["day"] == "2026-12-24"
    page = week.get(f"/calendar/{entry['id']}").text
    assert "Thursday 24 December" in page
    assert "Oma" in page


def test_deleting_an_entry_can_be_undone(week):
    entry = entries(week)[0]
    answer = week.post(f"/calendar/{entry['id']}/delete", data={"back": "/calendar"})
    assert len(entries(week)) == 6
    week.post(f"/calendar/undo/{undo_of(answer)}")
    assert entries(week)[0]["items"] == entry["items"]
    late = week.post(f"/calendar/undo/{undo_of(answer)}", data={"back": "/calendar"})
    assert "too-late" in late.headers["Location"]


def test_an_item_is_worn_priced_and_put_away_on_its_own_page(dressed):
    item = dressed.get("/v1/collections/mine/items").json["items"][0]["id"]
    assert "Never worn" in dressed.get(f"/items/{item}").text
    back = f"/items/{item}"
    dressed.post("/calendar/add", data={"item": item, "day": TODAY, "kind": "worn", "back": back})
    dressed.post(f"/items/{item}", data={"price": "80 EUR", "state": "lent", "back": back})
    page = dressed.get(f"/items/{item}").text
    assert "Worn once, last worn today" in page
    assert "80.00 EUR a wear" in page
    assert re.search(r'value="lent" checked', page)
    assert "Cost per wear" in dressed.get("/calendar").text
    assert dressed.post(f"/items/{item}", data={"price": "a lot"}).status_code == 422


def test_a_kept_look_and_a_shown_one_offer_to_be_worn(dressed):
    shirt = dressed.get("/v1/collections/mine/items").json["items"][0]["id"]
    page = dressed.get(f"/looks?item={shirt}&from=mine").text
    assert page.count("Wear it") == page.count('class="spread"') > 0
    with_shop = dressed.get(f"/looks?item={shirt}&from=shop").text
    assert "Wear it" not in with_shop
    question = {"items": [shirt], "pools": [{"collection": "mine"}], "looks": 1}
    look = dressed.post("/v1/looks", json=question).json["looks"][0]
    kept = dressed.post("/v1/kept-looks", json=look).json["id"]
    assert f'name="kept_look" value="{kept}"' in dressed.get("/looks/kept").text
    added = dressed.post("/calendar/add", data={"kept_look": kept, "day": TOMORROW, "kind": "planned"})
    assert added.status_code == 303
    assert entries(dressed)[0]["day"] == TOMORROW


def test_what_was_planned_and_not_logged_is_asked_for(week, clock):
    assert "Did you wear" not in week.get("/calendar").text
    clock.now += timedelta(days=1)
    page = week.get("/calendar").text
    assert "Did you wear this?" in page
    assert "Wore it on Wednesday" in page
    week.post(f"/calendar/{entries(week)[0]['id']}/worn", data={"back": "/calendar"})
    assert "Did you wear" not in week.get("/calendar").text


def test_an_outfit_that_came_again_is_told(dressed):
    items = [item["id"] for item in dressed.get("/v1/collections/mine/items").json["items"]]
    for day in (TODAY, "2026-11-20", "2026-11-10"):
        dressed.post("/calendar/add", data={"item": [items[0], items[5]], "day": day})
    page = dressed.get("/calendar").text
    assert "Came again" in page
    assert "3 times" in page


def test_pieces_are_chosen_for_a_day_from_the_calendar(dressed):
    assert f'href="/?day={TOMORROW}"' in dressed.get("/calendar").text
    page = dressed.get(f"/?day={TOMORROW}").text
    assert "Wear these on Thursday 26 November" in page
    assert f'name="back" value="/calendar?on={TOMORROW}"' in page
    assert "Wore these on Tuesday 24 November" in dressed.get("/?day=2026-11-24").text
    assert "these on" not in dressed.get("/?day=someday").text
    nothing = dressed.post("/calendar/add", data={"day": TOMORROW}, headers={"Accept": "text/html"})
    assert (nothing.status_code, "Choose something first" in nothing.text) == (422, True)


@pytest.mark.parametrize(
    ("path", "data", "status"),
    [
        ("/calendar/add", {"item": "itm_nothing"}, 404),
        ("/calendar/add", {"item": "itm_1", "day": "soon"}, 422),
        ("/calendar/cal_nothing/worn", {}, 404),
        ("/calendar/cal_nothing/lock", {}, 404),
        ("/calendar/week", {"from": "2020-01-01"}, 422),
        ("/calendar/week", {"from": TODAY, f"occasion-{TODAY}": "", f"low_c-{TODAY}": "cold"}, 422),
        ("/items/state", {"state": "ready"}, 422),
    ],
)
def test_bad_forms_are_refused_in_words(dressed, path, data, status):
    answer = dressed.post(path, data=data, headers={"Accept": "text/html"})
    assert answer.status_code == status
    assert "<h1" in answer.text
    assert entries(dressed) == []


def test_a_foreign_site_cannot_log(dressed):
    answer = dressed.post("/calendar/add", data={"item": "itm_1"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
