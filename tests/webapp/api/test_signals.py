"""What people do with items, over the wire."""

import logging

import pytest

from recommender.taste.signal_kinds import KINDS


@pytest.fixture
def told(client):
    """Tells of an act: (kind, ids ...) -> the answer."""

    def tell(kind, *ids, **more):
        return client.post("/v1/signals", json={"kind": kind, "items": list(ids), **more})

    return tell


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_taken_listed_and_taken_back(client, items, told, kind):
    coat = items()["coat"]["id"]
    answer = told(kind, coat)
    assert answer.status_code == 201, answer.json
    assert (answer.json["kind"], answer.json["items"]) == (kind, [coat])
    assert client.get("/v1/signals").json == {"signals": [answer.json], "next": None}
    address = f"/v1/signals/{answer.json['act']}"
    assert client.delete(address).status_code == client.delete(address).status_code == 204
    assert client.get("/v1/signals").json["signals"] == []


def test_pages_are_newest_first_and_complete(client, items, told):
    acts = [
        told("wear", item["id"], act=f"day-{row}").json["act"] for row, item in enumerate(items().values())
    ]
    seen, after = [], None
    while True:
        page = client.get("/v1/signals", query_string={"limit": 4} | ({"after": after} if after else {})).json
        seen += [each["act"] for each in page["signals"]]
        after = page["next"]
        if after is None:
            break
    assert seen == acts[::-1]


def test_the_same_act_sent_twice_counts_once(client, items, told):
    coat = items()["coat"]["id"]
    first, second = told("buy", coat, act="order-7"), told("buy", coat, act="order-7")
    assert first.json == second.json
    assert len(client.get("/v1/signals").json["signals"]) == 1


def test_shop_items_may_be_liked(items, told):
    assert told("like", items("shop:test")["handbag"]["id"]).status_code == 201


@pytest.mark.parametrize(
    ("question", "status", "field"),
    [
        ({"kind": "love", "items": ["itm_1"]}, 422, "kind"),
        ({"kind": "like", "items": []}, 422, "items"),
        ({"kind": "like", "items": ["itm_1"] * 65}, 422, "items"),
        ({"kind": "like"}, 422, "items"),
        ({"kind": "like", "items": ["itm_1"], "act": "a b"}, 422, "act"),
        ({"kind": "like", "items": ["itm_1"], "surprise": 1}, 422, "surprise"),
        ({"kind": "like", "items": ["itm_none"]}, 404, "items.0"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_field(client, question, status, field):
    answer = client.post("/v1/signals", json=question)
    assert answer.status_code == status
    assert answer.json["errors"][0]["field"].startswith(field)


def test_nothing_of_it_is_logged(items, told, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    coat = items()["coat"]["id"]
    assert told("dislike", coat).status_code == 201
    out = caplog.text + "".join(capfd.readouterr())
    assert coat not in out
    assert "dislike" not in out
