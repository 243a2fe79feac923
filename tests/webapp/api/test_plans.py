"""POST /v1/capsule, /v1/packing, /v1/gap and /v1/doctor."""

import io
import json

import pytest

from tests.wardrobe.worn import worn_photo
from tests.webapp.planner import ids_of, planner
from webapp.app import create_app

MINE = [{"collection": "mine"}]
SHOP = [{"collection": "shop:test"}]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return planner(tmp_path_factory.mktemp("plans"))


@pytest.fixture(scope="module")
def client(service):
    return create_app(service=service).test_client()


def test_a_capsule(client):
    answer = client.post("/v1/capsule", json={"pools": MINE, "items": 6, "looks": 3})
    assert answer.status_code == 200
    assert answer.json["items"][0]["item"].keys() == {"item", "slot", "type", "name", "from"}
    assert len(answer.json["looks"]) <= 3 <= answer.json["different"] <= answer.json["at_most"]


def test_a_packing_list(client):
    asked = {
        "pools": MINE,
        "from": "2026-12-01",
        "days": 2,
        "context": {"occasion": "work", "weather": {"low_c": 8}},
    }
    answer = client.post("/v1/packing", json=asked)
    assert answer.status_code == 200
    assert [day["date"] for day in answer.json["days"]] == ["2026-12-01", "2026-12-02"]
    assert {day["occasion"] for day in answer.json["days"]} == {"work"}


def test_a_gap(client):
    answer = client.post("/v1/gap", json={"pools": MINE, "shops": SHOP, "budget": "200 EUR"})
    assert answer.status_code == 200
    assert answer.json["purchases"][0]["item"]["from"] == "shop:test"


def test_an_outfit_at_the_doctors(client, service):
    outfit = ids_of(service, "shirt", "jeans", "boots")
    answer = client.post("/v1/doctor", json={"pools": MINE, "items": outfit})
    assert answer.status_code == 200
    assert [each["item"]["item"] for each in answer.json["outfit"]] == outfit


def test_a_photo_at_the_doctors(client):
    form = {
        "photos": (io.BytesIO(worn_photo()), "me.png"),
        "question": json.dumps({"pools": MINE}),
    }
    answer = client.post("/v1/doctor", data=form, content_type="multipart/form-data")
    assert answer.status_code == 200
    assert [each["item"]["item"] for each in answer.json["outfit"]] == ["garment_1", "garment_2"]


@pytest.mark.parametrize(
    ("path", "asked", "field"),
    [
        ("capsule", {"pools": MINE, "items": 2}, "items"),
        ("capsule", {"pools": MINE, "items": 61}, "items"),
        ("capsule", {"pools": []}, "pools"),
        ("capsule", {"pools": MINE, "contexts": [{"occasion": "xyzzy"}]}, "contexts.0.occasion"),
        ("capsule", {"pools": MINE, "nonsense": 1}, "nonsense"),
        ("packing", {"pools": MINE, "days": 0}, "days"),
        ("packing", {"pools": MINE, "from": "tomorrow"}, "from"),
        ("packing", {"pools": MINE, "from": "9999-12-31"}, "from"),
        ("packing", {"pools": MINE, "context": {"weather": {"low_c": 90}}}, "context.weather.low_c"),
        ("gap", {"pools": MINE}, "shops"),
        ("gap", {"pools": MINE, "shops": SHOP, "budget": "much"}, "budget"),
        ("doctor", {"pools": MINE}, "items"),
        ("doctor", {"items": ["itm_a", "itm_b"]}, "pools"),
    ],
)
def test_nonsense_is_told_field_by_field(client, path, asked, field):
    answer = client.post(f"/v1/{path}", json=asked)
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"
    assert field in [error["field"] for error in answer.json["errors"]]


@pytest.mark.parametrize("path", ["capsule", "packing", "gap", "doctor"])
def test_an_unknown_collection_is_not_found(client, path, service):
    outfit = ids_of(service, "shirt", "jeans")
    more = {"gap": {"shops": SHOP}, "doctor": {"items": outfit}}.get(path, {})
    answer = client.post(f"/v1/{path}", json={"pools": [{"collection": "nowhere"}], **more})
    assert answer.status_code == 404
    assert answer.json["errors"][0]["field"] == "pools.0.collection"


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("capsule", {"pools": MINE, "items": 5}),
        ("packing", {"pools": MINE, "days": 3}),
        ("gap", {"pools": MINE, "shops": SHOP}),
    ],
)
def test_a_collection_named_twice_is_one(client, path, asked):
    twice = {**asked, **{name: asked[name] * 2 for name in ("pools", "shops") if name in asked}}
    once, again = (client.post(f"/v1/{path}", json=each) for each in (asked, twice))
    assert once.status_code == 200
    assert again.json == once.json


def test_every_question_is_described_with_an_example(client):
    schemas = client.get("/openapi.json").json["components"]["schemas"]
    for name in ("CapsuleRequest", "PackingRequest", "GapRequest", "DoctorRequest"):
        assert schemas[name]["examples"]
