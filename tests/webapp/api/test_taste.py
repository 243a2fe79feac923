"""A person's taste over the wire."""

import pytest

from recommender.taste.signals import record
from wardrobe.collections import ensure_owner
from wardrobe.person_models import Profile, Signal, TasteEdit
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.service import Service

EMPTY = {"words": "", "traits": [], "hidden": [], "signals": 0}


@pytest.fixture
def rows(settings):
    """How many rows a table has."""

    def count(table):
        service = Service(settings)
        with service.store.session() as session:
            return session.query(table).count()

    return count


def test_nothing_is_known_of_a_stranger(client):
    assert client.get("/v1/taste").json == EMPTY


def test_what_was_done_is_told_with_its_evidence(client, items):
    jeans, boots = items()["jeans"]["id"], items()["boots"]["id"]
    for day in range(20):
        client.post("/v1/signals", json={"kind": "wear", "items": [jeans], "act": f"day-{day}"})
    client.post("/v1/signals", json={"kind": "hide", "items": [boots]})
    taste = client.patch("/v1/taste", json={"edits": {"type:jeans": "likes"}}).json
    (said,) = [each for each in taste["traits"] if each["trait"] == "type:jeans"]
    assert (said["words"], said["stance"], said["by_hand"], said["liked"]) == ("jeans", "likes", True, None)
    assert (said["signals"], said["evidence"]) == ({"wear": 20}, "20 worn")
    assert taste["words"].startswith("likes: jeans")
    assert (taste["hidden"], taste["signals"]) == ([boots], 21)


def test_their_word_counts_until_they_take_it_back(client):
    said = {"colour:navy": "likes", "pattern:floral": "avoids", "sleeve:long": "ignored"}
    taste = client.patch("/v1/taste", json={"edits": said}).json
    assert taste["words"] == "likes: navy; avoids: florals"
    assert {each["trait"]: each["stance"] for each in taste["traits"]} == said
    assert all(each["by_hand"] for each in taste["traits"])
    taste = client.patch("/v1/taste", json={"edits": dict.fromkeys(said)}).json
    assert taste == EMPTY


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"edits": {"navy": "likes"}}, "edits.navy"),
        ({"edits": {"colour:navy": "loves"}}, "edits"),
        ({"edits": {}}, "edits"),
        ({"edits": {"smell:roses": "likes"}}, "edits.smell:roses"),
        ({}, "edits"),
    ],
)
def test_an_edit_that_makes_no_sense_changes_nothing(client, change, field):
    if change.get("edits"):
        change["edits"] = {"colour:red": "likes"} | change["edits"]
    answer = client.patch("/v1/taste", json=change)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"].startswith(field)
    assert client.get("/v1/taste").json == EMPTY


def test_deleting_a_taste_deletes_its_rows_and_leaves_the_profile(client, items, rows):
    client.post("/v1/signals", json={"kind": "like", "items": [items()["coat"]["id"]]})
    client.patch("/v1/taste", json={"edits": {"colour:navy": "likes"}})
    client.patch("/v1/profile", json={"size": "12"})
    assert (rows(Signal), rows(TasteEdit), rows(Profile)) == (1, 1, 1)
    assert client.delete("/v1/taste").status_code == 204
    assert (rows(Signal), rows(TasteEdit), rows(Profile)) == (0, 0, 1)
    assert client.get("/v1/taste").json == EMPTY
    assert client.delete("/v1/profile").status_code == 204
    assert rows(Profile) == 0


def test_a_profile_is_told_in_part_and_forgotten_in_part(client):
    empty = client.get("/v1/profile").json
    assert set(empty) == {"body_type", "age_band", "size", "occasions", "warmth", "modesty"}
    assert not any(empty.values())
    told = client.patch("/v1/profile", json={"body_type": "pear", "occasions": ["work", "party"]}).json
    assert told == empty | {"body_type": "pear", "occasions": ["work", "party"]}
    told = client.patch("/v1/profile", json={"body_type": None, "warmth": "feels cold"}).json
    assert told == empty | {"warmth": "feels cold", "occasions": ["work", "party"]}
    assert client.get("/v1/profile").json == told


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"body_type": "round"}, "body_type"),
        ({"occasions": ["war"]}, "occasions"),
        ({"occasions": "work"}, "occasions"),
        ({"size": "x" * 21}, "size"),
        ({"shoe": "39"}, "shoe"),
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(client, answers, field):
    answer = client.patch("/v1/profile", json=answers)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"].startswith(field)
    assert not any(client.get("/v1/profile").json.values())


def test_nobody_sees_the_taste_of_another(client, settings, items):
    bag, service = items("shop:test")["handbag"]["id"], Service(settings)
    with service.store.session() as session:
        ensure_owner(session, "own_stranger", "a stranger")
        record(session, "own_stranger", "like", [bag], service.now, "act_x")
    assert client.get("/v1/taste").json == EMPTY
    client.delete("/v1/signals/act_x")
    client.delete("/v1/taste")
    with service.store.session() as session:
        assert session.query(Signal).filter(Signal.owner_id != LOCAL_OWNER_ID).count() == 1
