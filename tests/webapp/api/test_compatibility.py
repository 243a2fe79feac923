"""POST /v1/compatibility: how well 2 to 16 garments go together."""

import json

import pytest


def ids(items, *types):
    return [items[each]["id"] for each in types]


def test_items_are_rated(client, items):
    asked = ids(items(), "shirt", "trousers", "boots")
    answer = client.post("/v1/compatibility", json={"items": asked})
    assert answer.status_code == 200
    assert 0 <= answer.json["score"] <= 1
    assert len(answer.json["pairs"]) == 3
    assert sum(part["blame"] for part in answer.json["blame"]) == pytest.approx(1)
    assert [part["item"] for part in answer.json["blame"]] == asked
    assert answer.json["model"].startswith("type-aware@")


def test_the_order_makes_no_difference(client, items):
    asked = ids(items(), "shirt", "trousers", "boots")
    one = client.post("/v1/compatibility", json={"items": asked}).json["score"]
    other = client.post("/v1/compatibility", json={"items": asked[::-1]}).json["score"]
    assert one == pytest.approx(other, abs=1e-6)


def test_photos_and_items_mix(post_photos, photo, items):
    question = json.dumps({"items": ids(items(), "trousers")})
    answer = post_photos("/v1/compatibility", ("a.jpg", photo("shirt", "#888844")), question=question)
    assert answer.status_code == 200
    assert [part["item"] for part in answer.json["blame"]][1] == "photo_1"
    assert answer.json["photos"][0]["file"] == "a.jpg"


def test_photos_alone(post_photos, photo):
    answer = post_photos(
        "/v1/compatibility", ("a.jpg", photo("shirt", "#27406b")), ("b.jpg", photo("trousers", "#2b2b2e"))
    )
    assert answer.status_code == 200


def test_photos_are_not_stored(post_photos, photo, client):
    before = client.get("/v1/collections/mine").json["items"]
    post_photos("/v1/compatibility", ("a.jpg", photo("shirt", "#123456")), ("b.jpg", photo("bag", "#654321")))
    assert client.get("/v1/collections/mine").json["items"] == before


@pytest.mark.parametrize("count", [0, 1, 17])
def test_too_few_and_too_many_are_told(client, items, count):
    one = items()["shirt"]["id"]
    answer = client.post("/v1/compatibility", json={"items": [one] * count})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == "items"


def test_an_item_named_twice_is_told(client, items):
    one = items()["shirt"]["id"]
    answer = client.post("/v1/compatibility", json={"items": [one, one]})
    assert answer.status_code == 422
    assert one in answer.json["detail"]


def test_an_unknown_item_is_not_found(client, items):
    answer = client.post("/v1/compatibility", json={"items": [*ids(items(), "shirt"), "itm_none"]})
    assert answer.status_code == 404
    assert answer.json["errors"] == [{"field": "items.1", "detail": "no item itm_none"}]


def test_a_bad_photo_is_told_by_name_and_place(post_photos, photo):
    answer = post_photos("/v1/compatibility", ("a.jpg", photo("shirt", "#27406b")), ("b.jpg", b"nonsense"))
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == "photos.1"
    assert "b.jpg" in answer.json["errors"][0]["detail"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ('{"items": "itm_1"}', 422),
        ('{"items": [1, 2]}', 422),
        ('{"thing": []}', 422),
        ("[]", 422),
        ("{", 400),
        ("", 400),
    ],
)
def test_a_malformed_question_is_told(client, body, status):
    answer = client.post("/v1/compatibility", data=body, content_type="application/json")
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"


def test_a_malformed_question_in_a_form_is_told(post_photos, photo):
    answer = post_photos("/v1/compatibility", ("a.jpg", photo("shirt", "#27406b")), question="{")
    assert answer.status_code == 400


def test_the_score_comes_with_a_range_and_is_sure_of_known_garments(client, items):
    answer = client.post("/v1/compatibility", json={"items": ids(items(), "shirt", "trousers", "boots")}).json
    low, high = answer["interval"]
    assert 0 <= low < answer["score"] < high <= 1
    assert answer["sure"] == (not answer["unsure_because"])
    assert answer["reasons"]
    assert answer["swaps"] == []


def test_a_picture_without_a_garment_makes_it_unsure_and_is_named(post_photos, photo):
    blank = photo("shirt", "#efece6")  # as pale as its ground: there is nothing to cut out
    answer = post_photos("/v1/compatibility", ("a.jpg", photo("shirt", "#27406b")), ("blank.jpg", blank)).json
    assert answer["sure"] is False
    assert any(sentence.startswith("blank.jpg: ") for sentence in answer["unsure_because"])


def test_swaps_come_from_the_pools_best_first(client, items):
    asked = ids(items(), "shirt", "trousers", "boots")
    answer = client.post("/v1/compatibility", json={"items": asked, "pools": [{"collection": "shop:test"}]})
    swaps = answer.json["swaps"]
    assert 1 <= len(swaps) <= 3
    assert [swap["gain"] for swap in swaps] == sorted((swap["gain"] for swap in swaps), reverse=True)
    shop = {item["id"]: item["slot"] for item in items("shop:test").values()}
    for swap in swaps:
        assert shop[swap["item"]] == swap["slot"]
        changed = [swap["item"] if each == swap["replaces"] else each for each in asked]
        after = client.post("/v1/compatibility", json={"items": changed}).json["score"]
        assert after - answer.json["score"] == pytest.approx(swap["gain"], abs=1e-3)


def test_an_unknown_pool_is_not_found(client, items):
    asked = {"items": ids(items(), "shirt", "boots"), "pools": [{"collection": "nowhere"}]}
    answer = client.post("/v1/compatibility", json=asked)
    assert answer.status_code == 404
    assert answer.json["errors"][0]["field"] == "pools.0.collection"
