"""Kept looks: kept as shown, newest first, forgotten for good."""

import pytest


@pytest.fixture
def look(client, items):
    question = {"items": [items()["coat"]["id"]], "pools": [{"collection": "mine"}], "looks": 1}
    return client.post("/v1/looks", json=question).json["looks"][0]


def test_a_look_is_kept_as_it_was_shown(client, look):
    kept = client.post("/v1/kept-looks", json=look)
    assert kept.status_code == 201
    assert kept.json["look"] == look
    assert client.get(f"/v1/kept-looks/{kept.json['id']}").json == kept.json


def test_kept_looks_come_newest_first_in_pages(client, look):
    looks = [{**look, "score": score / 10} for score in range(5)]
    ids = [client.post("/v1/kept-looks", json=each).json["id"] for each in looks]
    first = client.get("/v1/kept-looks?limit=3").json
    rest = client.get(f"/v1/kept-looks?limit=3&after={first['next']}").json
    assert [each["id"] for each in first["looks"] + rest["looks"]] == ids[::-1]
    assert rest["next"] is None


def test_forgetting_is_for_good_and_does_no_harm_twice(client, look):
    address = f"/v1/kept-looks/{client.post('/v1/kept-looks', json=look).json['id']}"
    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 204
    assert client.get(address).status_code == 404


def test_a_look_with_something_not_stored_is_refused(client, look):
    look["items"][0]["item"] = "photo_1"
    answer = client.post("/v1/kept-looks", json=look)
    assert answer.status_code == 404
    assert answer.json["errors"][0]["field"] == "items.0.item"


@pytest.mark.parametrize("change", [{"score": 2}, {"items": []}, {"surprise": 1}, {"reasons": "none"}])
def test_what_is_no_look_is_refused(client, look, change):
    answer = client.post("/v1/kept-looks", json={**look, **change})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"].split(".")[0] in change
