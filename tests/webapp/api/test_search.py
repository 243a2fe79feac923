"""POST /v1/search: by words, by picture, by a part of one, like one but for something."""

import json

import pytest

MINE, SHOP = {"collection": "mine"}, {"collection": "shop:test"}


def ask(client, pools=(MINE, SHOP), **question):
    return client.post("/v1/search", json={"pools": list(pools), **question})


def found(answer):
    assert answer.status_code == 200, answer.json
    return [result["item"] for result in answer.json["results"]]


def test_words_find_what_they_name(client, items):
    answer = ask(client, words="schwarze Hose", limit=1)
    assert found(answer) == [items()["trousers"]["id"]]
    understood = {each["field"]: each["values"] for each in answer.json["understood"]}
    assert "trousers" in understood["type"]
    assert understood["colour"] == ["black"]
    assert answer.json["searched"] == 10


def test_nothing_of_the_kind_is_an_empty_answer_with_advice(client):
    answer = ask(client, words="hat under 20 EUR")
    assert found(answer) == []
    assert answer.json["loosen"]


def test_a_photo_finds_its_own_item_first_and_is_not_stored(client, post_photos, photo, items):
    question = json.dumps({"pools": [MINE]})
    answer = post_photos("/v1/search", ("shirt.jpg", photo("shirt", "#a33b2e")), question=question)
    assert found(answer)[0] == items()["sweater"]["id"]
    assert answer.json["results"][0]["verdict"] == "same"
    assert answer.json["results"][0]["picture_similarity"] > 0.99
    assert answer.json["photo"]["file"] == "shirt.jpg"
    assert client.get("/v1/collections/mine").json["items"] == 6


def test_a_region_is_searched_with_alone(client, post_photos, photo):
    question = json.dumps({"pools": [MINE], "region": [0.1, 0.0, 0.9, 1.0]})
    answer = post_photos("/v1/search", ("shirt.jpg", photo("shirt", "#a33b2e")), question=question)
    assert found(answer)


def test_an_item_is_no_answer_to_itself(client, items):
    coat = items()["coat"]["id"]
    answer = ask(client, pools=[MINE], item=coat)
    assert coat not in found(answer)
    assert all(result["from"] == "mine" for result in answer.json["results"])


def test_like_this_but_in_another_colour(client, items):
    mine = items()
    answer = ask(client, pools=[MINE], item=mine["shirt"]["id"], change={"colour": "red"})
    assert found(answer)[0] == mine["sweater"]["id"]
    assert {"field": "colour", "values": ["red"], "words": "red", "excluded": False} in answer.json[
        "understood"
    ]


def test_the_same_question_gets_the_same_answer(client, items):
    coat = items()["coat"]["id"]
    assert ask(client, item=coat, words="blue").data == ask(client, item=coat, words="blue").data


def test_someone_elses_wardrobe_is_not_there(client, client_with):
    answer = ask(client, pools=[{"collection": "theirs"}], words="coat")
    assert answer.status_code == 404
    assert answer.json["errors"][0]["field"] == "pools.0.collection"


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ({}, "words"),
        ({"words": "  "}, "words"),
        ({"words": "coat", "change": {"sleeve": "none"}}, "item"),
        ({"words": "coat", "region": [0, 0, 1, 1]}, "item"),
        ({"item": "itm_x", "region": [0.5, 0, 0.2, 1]}, "region"),
        ({"item": "itm_x", "region": [0, 0, 2, 1]}, "region.2"),
        ({"item": "itm_x", "region": [0, 0, 1, 1], "garment": 1}, "garment"),
        ({"item": "itm_x", "change": {"sleeve": "wooden"}}, "change.sleeve"),
        ({"item": "itm_x", "change": {"wheels": "four"}}, "change.wheels"),
        ({"words": "coat", "limit": 0}, "limit"),
    ],
)
def test_a_question_that_makes_no_sense_names_the_field(client, question, field):
    answer = ask(client, **question)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == field


def test_an_unknown_item_is_not_there(client):
    assert ask(client, item="itm_unknown").status_code == 404


def test_a_broken_photo_is_refused(post_photos):
    answer = post_photos("/v1/search", ("no.jpg", b"not a picture"), question=json.dumps({"pools": [MINE]}))
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == "photos.0"
