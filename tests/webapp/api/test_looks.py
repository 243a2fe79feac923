"""POST /v1/looks: complete a look, in the shape of the design."""

import json

import pytest

POOLS = [{"collection": "mine"}, {"collection": "shop:test"}]


def ask(client, **question):
    return client.post("/v1/looks", json={"pools": POOLS, **question})


def test_looks_are_completed(client, items):
    coat = items()["coat"]["id"]
    answer = ask(client, items=[coat], looks=2)
    assert answer.status_code == 200
    assert 1 <= len(answer.json["looks"]) <= 2
    for look in answer.json["looks"]:
        slots = [part["slot"] for part in look["items"]]
        assert {"top", "bottom", "footwear", "outerwear"} <= set(slots)
        assert slots.count("footwear") == 1
        assert coat in [part["item"] for part in look["items"] if part["given"]]
        assert {part["from"] for part in look["items"]} <= {"mine", "shop:test"}
        assert look["reasons"]
        assert look["interval"][0] <= look["score"] <= look["interval"][1]
        assert look["sure"] == (not look["unsure_because"])
    assert answer.json["model"].startswith("type-aware@")
    assert "lite1-outfits@1" in answer.json["encoder"]


def test_the_same_question_gets_the_same_answer(client, items):
    coat = items()["coat"]["id"]
    assert ask(client, items=[coat]).data == ask(client, items=[coat]).data


def test_a_photo_is_completed_without_being_stored(post_photos, photo, client):
    before = client.get("/v1/collections/mine").json["items"]
    answer = post_photos(
        "/v1/looks", ("new.jpg", photo("shirt", "#3f6b3f")), question=json.dumps({"pools": POOLS})
    )
    assert answer.status_code == 200
    assert answer.json["photos"][0]["file"] == "new.jpg"
    given = [part["item"] for look in answer.json["looks"] for part in look["items"] if part["given"]]
    assert set(given) == {"photo_1"}
    assert client.get("/v1/collections/mine").json["items"] == before


def test_banned_items_stay_out_and_locked_ones_stay_in(client, items):
    coat, boots = items()["coat"]["id"], items()["boots"]["id"]
    trainers = items("shop:test")["trainers"]["id"]
    banned = ask(client, items=[coat], ban=[boots]).json["looks"]
    assert boots not in [part["item"] for look in banned for part in look["items"]]
    locked = ask(client, items=[coat], lock=[trainers]).json["looks"]
    assert locked
    assert all(trainers in [part["item"] for part in look["items"]] for look in locked)


def test_the_preferred_pool_comes_first(client, items):
    shirt = items()["shirt"]["id"]
    mine = ask(client, items=[shirt], prefer="mine", looks=1).json["looks"][0]["items"]
    shop = ask(client, items=[shirt], prefer="shop:test", looks=1).json["looks"][0]["items"]
    assert {part["from"] for part in mine} == {"mine"}
    assert {part["from"] for part in shop if not part["given"]} == {"shop:test"}
    by_slot = ask(client, items=[shirt], prefer={"footwear": "shop:test"}, looks=1).json["looks"][0]
    assert [part["from"] for part in by_slot["items"] if part["slot"] == "footwear"] == ["shop:test"]


def test_slots_are_added_on_demand(client, items):
    shirt = items()["shirt"]["id"]
    plain = ask(client, items=[shirt], looks=1).json["looks"][0]["items"]
    with_bag = ask(client, items=[shirt], looks=1, slots=["bag"]).json["looks"][0]["items"]
    only_bag = ask(client, items=[shirt], looks=1, slots=["bag"], only_slots=True).json["looks"][0]["items"]
    assert "bag" not in {part["slot"] for part in plain}
    assert {part["slot"] for part in with_bag} == {part["slot"] for part in plain} | {"bag"}
    assert {part["slot"] for part in only_bag} == {"top", "bag"}


def test_what_is_missing_is_said(client, items):
    shirt = items()["shirt"]["id"]
    answer = client.post(
        "/v1/looks", json={"items": [shirt], "pools": [{"collection": "mine"}], "slots": ["headwear"]}
    )
    assert answer.status_code == 200
    assert any("headwear" in note for note in answer.json["relaxed"])


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ({"items": []}, "items"),
        ({"items": ["itm_x"] * 9}, "items"),
        ({"items": ["itm_x"], "pools": []}, "pools"),
        ({"items": ["itm_x"], "pools": [{"shop": "x"}]}, "pools.0.collection"),
        ({"items": ["itm_x"], "looks": 0}, "looks"),
        ({"items": ["itm_x"], "looks": 99}, "looks"),
        ({"items": ["itm_x"], "slots": ["nose"]}, "slots.0"),
        ({"items": ["itm_x"], "prefer": "elsewhere"}, "prefer"),
        ({"items": ["itm_x"], "colour": "red"}, "colour"),
    ],
)
def test_nonsense_is_told_field_by_field(client, question, field):
    answer = ask(client, **question)
    assert answer.status_code == 422
    assert field in [error["field"] for error in answer.json["errors"]]


def test_unknown_items_and_pools_are_not_found(client, items):
    assert ask(client, items=["itm_none"]).status_code == 404
    answer = ask(client, items=[items()["shirt"]["id"]], pools=[{"collection": "nowhere"}])
    assert answer.status_code == 404
    assert answer.json["errors"][0]["field"] == "pools.0.collection"


def test_the_wardrobe_of_a_stranger_is_not_there(client, items, foreign_collection):
    answer = ask(client, items=[items()["shirt"]["id"]], pools=[{"collection": foreign_collection.name}])
    assert answer.status_code == 404


def test_banned_and_given_at_once_is_told(client, items):
    coat = items()["coat"]["id"]
    assert ask(client, items=[coat], ban=[coat]).status_code == 422
