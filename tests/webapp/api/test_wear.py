"""The wear log in sums, and where items are, over the API."""

import pytest


@pytest.fixture
def mine(dated):
    answer = dated.get("/v1/collections/mine/items?limit=200")
    return {item["type"]: item["id"] for item in answer.json["items"]}


def wear(client, items, *days):
    for day in days:
        assert client.post("/v1/calendar", json={"items": items, "day": day}).status_code == 201


def test_the_log_tells_what_a_wear_has_cost(dated, mine):
    wear(dated, [mine["shirt"], mine["jeans"]], "2026-11-02", "2026-11-09", "2026-11-20")
    wear(dated, [mine["shirt"]], "2026-11-25")
    assert dated.patch(f"/v1/items/{mine['shirt']}", json={"price": "50 eur"}).json["price"] == "50.00 EUR"
    told = dated.get("/v1/wear").json
    assert told["worn_days"] == 4
    first, second = told["most_worn"]
    assert (first["item"]["id"], first["times"], first["last"]) == (mine["shirt"], 4, "2026-11-25")
    assert (second["times"], second["cost_per_wear"]) == (3, None)
    assert [each["cost_per_wear"] for each in told["cost_per_wear"]] == ["12.50 EUR"]
    assert told["repeats"][0]["days"] == ["2026-11-02", "2026-11-09", "2026-11-20"]


def test_what_was_not_worn_for_long_is_forgotten(dated, mine, clock):
    wear(dated, [mine["shirt"]], "2026-11-25")
    wear(dated, [mine["jeans"]], "2026-08-01")
    clock.now = clock.now.replace(month=12, day=20)
    told = dated.get("/v1/wear?forgotten_after=100").json["forgotten"]
    assert [(each["item"]["type"], each["last"]) for each in told] == [("jeans", "2026-08-01")]
    assert len(dated.get("/v1/wear?forgotten_after=25").json["forgotten"]) == 6
    assert len(dated.get("/v1/wear?forgotten_after=25&limit=2").json["forgotten"]) == 2


def test_states_go_one_by_one_and_all_at_once(dated, mine):
    for kind in ("shirt", "jeans"):
        assert dated.patch(f"/v1/items/{mine[kind]}", json={"state": "laundry"}).json["state"] == "laundry"
    assert {item["type"] for item in dated.get("/v1/items?state=laundry").json["items"]} == {"shirt", "jeans"}
    washed = dated.post("/v1/items/state", json={"of": "laundry", "state": "ready"})
    assert len(washed.json["items"]) == 2
    assert dated.get("/v1/items?state=laundry").json["items"] == []


def test_what_is_in_the_laundry_completes_no_look(dated, mine):
    dated.post("/v1/items/state", json={"items": [mine["jeans"]], "state": "laundry"})
    question = {"items": [mine["shirt"]], "pools": [{"collection": "mine"}], "looks": 5}
    looks = dated.post("/v1/looks", json=question).json["looks"]
    assert looks
    assert not any(part["item"] == mine["jeans"] for look in looks for part in look["items"])


def test_a_price_is_forgotten_when_it_is_emptied(dated, mine):
    address = f"/v1/items/{mine['shirt']}"
    dated.patch(address, json={"price": "12,50 USD"})
    assert dated.get(address).json["price"] == "12.50 USD"
    assert dated.patch(address, json={"price": ""}).json["price"] is None


@pytest.mark.parametrize(
    ("change", "field"),
    [({"price": "cheap"}, "price"), ({"price": "12"}, "price"), ({"state": "lost"}, "state")],
)
def test_a_price_or_a_state_that_is_none_is_refused(dated, mine, change, field):
    answer = dated.patch(f"/v1/items/{mine['shirt']}", json=change)
    assert (answer.status_code, answer.json["errors"][0]["field"]) == (422, field)


def test_states_of_items_are_their_owners_to_say(dated, mine):
    shop = dated.get("/v1/collections/shop:test/items").json["items"][0]["id"]
    answer = dated.post("/v1/items/state", json={"items": [mine["shirt"], shop], "state": "lent"})
    assert answer.status_code == 403
    assert dated.get(f"/v1/items/{mine['shirt']}").json["state"] == "ready"
    assert dated.post("/v1/items/state", json={"state": "ready"}).status_code == 422
    assert dated.get("/v1/items").status_code == 422
