"""Collections: made, listed in pages, renamed, deleted, filled with photos."""

import pytest


def test_a_collection_lives_and_dies(client):
    made = client.post("/v1/collections", json={"name": "holiday"})
    assert made.status_code == 201
    assert made.json["kind"] == "wardrobe"
    assert made.json["yours"] is True
    assert made.json["items"] == 0
    address = f"/v1/collections/{made.json['id']}"
    assert client.get(address).json == made.json
    assert client.get("/v1/collections/holiday").json == made.json
    renamed = client.patch(address, json={"name": "beach"})
    assert renamed.json["name"] == "beach"
    assert client.delete(address).status_code == 204
    assert client.get(address).status_code == 404
    assert client.delete(address).status_code == 204


def test_lists_show_your_own_and_everyones_shops(client, foreign_collection):
    names = {each["name"]: each for each in client.get("/v1/collections").json["collections"]}
    assert set(names) == {"mine", "shop:test"}
    assert names["mine"]["yours"] is True
    assert names["mine"]["items"] == 6
    assert names["shop:test"]["yours"] is False


def test_lists_come_in_pages(client):
    for row in range(5):
        client.post("/v1/collections", json={"name": f"c{row}"})
    seen, cursor = [], ""
    while cursor is not None:
        page = client.get("/v1/collections", query_string={"limit": 3, "after": cursor or None}).json
        seen += [each["name"] for each in page["collections"]]
        cursor = page["next"]
    assert sorted(seen) == ["c0", "c1", "c2", "c3", "c4", "mine", "shop:test"]


def test_a_taken_name_is_a_conflict(client):
    answer = client.post("/v1/collections", json={"name": "mine"})
    assert answer.status_code == 409
    client.post("/v1/collections", json={"name": "holiday"})
    assert client.patch("/v1/collections/holiday", json={"name": "mine"}).status_code == 409
    assert client.patch("/v1/collections/holiday", json={"name": "holiday"}).status_code == 200


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"name": "a/b"}, "name"),
        ({"name": "a\nb"}, "name"),
        ({"name": "x", "kind": "bag"}, "kind"),
        ({"name": "x", "owner_id": "own_other"}, "owner_id"),
    ],
)
def test_nonsense_is_told_field_by_field(client, body, field):
    answer = client.post("/v1/collections", json=body)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json["errors"]] == [field]


def test_the_shop_of_someone_else_can_be_read_but_not_changed(client):
    assert client.get("/v1/collections/shop:test/items").status_code == 200
    assert client.patch("/v1/collections/shop:test", json={"name": "x"}).status_code == 403
    assert client.delete("/v1/collections/shop:test").status_code == 403


def test_the_wardrobe_of_a_stranger_is_not_there(client, foreign_collection, post_photos, photo):
    for key in (foreign_collection.id, foreign_collection.name):
        address = f"/v1/collections/{key}"
        assert client.get(address).status_code == 404
        assert client.get(f"{address}/items").status_code == 404
        assert client.patch(address, json={"name": "x"}).status_code == 404
        assert client.delete(address).status_code == 204
        assert post_photos(f"{address}/items", ("a.jpg", photo("bag", "#111111"))).status_code == 404


def test_items_come_in_pages_without_gaps(client):
    seen, cursor = [], None
    while True:
        page = client.get("/v1/collections/mine/items", query_string={"limit": 4, "after": cursor}).json
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 6


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=many", "surprise=1"])
def test_a_page_that_makes_no_sense_is_refused(client, query):
    assert client.get(f"/v1/collections/mine/items?{query}").status_code == 422


def test_photos_become_items_or_are_refused_one_by_one(client, post_photos, photo):
    answer = post_photos(
        "/v1/collections/mine/items",
        ("new.jpg", photo("bag", "#556677")),
        ("bad.jpg", b"nonsense"),
        ("new again.jpg", photo("bag", "#556677")),
    )
    assert answer.status_code == 200
    assert (answer.json["added"], answer.json["refused"]) == (1, 1)
    new, bad, again = answer.json["results"]
    assert bad["refused"]
    assert bad["item"] is None
    assert new["item"]["id"] == again["item"]["id"]
    assert (new["already"], again["already"]) == (False, True)
    assert client.get("/v1/collections/mine").json["items"] == 7


def test_photos_do_not_go_into_the_shop_of_someone_else(post_photos, photo):
    answer = post_photos("/v1/collections/shop:test/items", ("a.jpg", photo("bag", "#111111")))
    assert answer.status_code == 403
