"""/v1/outfits: what somebody wears in a photo, kept piece by piece."""

import io
import json

import pytest

from tests.wardrobe.worn import worn_photo
from webapp.app import create_app
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.take_back import delete_for_now, forget_outfit_for_now, take_back


@pytest.fixture
def client(simple):
    return create_app(service=simple).test_client()


@pytest.fixture
def keep(client):
    def keep(question=None, *, photos=1, data=None):
        parts = [(io.BytesIO(data or worn_photo()), "me.png") for _ in range(photos)]
        form = {"photos": parts, "question": json.dumps({"collection": "mine"} | (question or {}))}
        return client.post("/v1/outfits", data=form, content_type="multipart/form-data")

    return keep


def test_what_was_chosen_becomes_items_and_an_outfit(client, keep):
    answer = keep({"keep": [{"garment": 0}, {"garment": 2, "type": "cap"}]})
    assert answer.status_code == 201
    assert [item["type"] for item in answer.json["items"]] == ["trousers", "cap"]
    assert client.get(f"/v1/outfits/{answer.json['id']}").json == answer.json
    assert client.get("/v1/outfits").json["outfits"] == [answer.json]
    assert client.get("/v1/collections/mine").json["items"] == 2


def test_without_a_choice_the_likely_ones_are_kept(keep):
    assert [item["type"] for item in keep().json["items"]] == ["trousers", "trainers"]


def test_the_items_photo_is_the_crop(client, keep):
    (item, *_) = keep().json["items"]
    from PIL import Image

    with Image.open(io.BytesIO(client.get(item["pictures"]["photo"]).data)) as crop:
        assert crop.size == (101, 261)


@pytest.mark.parametrize(
    ("question", "status", "field"),
    [
        ({"keep": [{"garment": 7}]}, 422, "keep.0"),
        ({"keep": [{"garment": 0}, {"garment": 1, "type": "spaceship"}]}, 422, "keep.1"),
        ({"keep": []}, 422, "keep"),
        ({"collection": "nowhere"}, 404, None),
    ],
)
def test_what_there_is_not_is_refused_and_nothing_is_kept(client, keep, question, status, field):
    answer = keep(question)
    assert answer.status_code == status
    assert field is None or answer.json["errors"][0]["field"] == field
    assert client.get("/v1/outfits").json == {"outfits": [], "next": None}
    assert client.get("/v1/collections/mine").json["items"] == 0


def test_one_photo_is_asked_for(keep):
    assert keep(photos=2).status_code == 422
    assert keep(photos=0).status_code == 422


def test_a_photo_that_cannot_be_read_is_refused_with_its_reason(keep):
    answer = keep(data=b"nonsense")
    assert answer.status_code == 422
    assert "not a photo" in answer.json["detail"]


def test_forgetting_keeps_the_items_and_harms_nobody_twice(client, keep):
    outfit = keep().json["id"]
    for _ in range(2):
        assert client.delete(f"/v1/outfits/{outfit}").status_code == 204
    assert client.get(f"/v1/outfits/{outfit}").status_code == 404
    assert client.get("/v1/collections/mine").json["items"] == 2


def test_a_forgotten_outfit_can_be_taken_back(client, keep, simple):
    outfit = keep().json
    forget_outfit_for_now(simple, LOCAL_OWNER_ID, outfit["id"])
    take_back(simple, LOCAL_OWNER_ID, outfit["id"])
    assert client.get(f"/v1/outfits/{outfit['id']}").json == outfit


def test_an_item_comes_back_into_its_outfit(client, keep, simple):
    outfit = keep().json
    item = outfit["items"][0]["id"]
    delete_for_now(simple, LOCAL_OWNER_ID, item)
    assert len(client.get(f"/v1/outfits/{outfit['id']}").json["items"]) == 1
    take_back(simple, LOCAL_OWNER_ID, item)
    assert client.get(f"/v1/outfits/{outfit['id']}").json == outfit


def test_taking_back_half_of_what_is_gone_brings_that_half(client, keep, simple):
    outfit = keep().json
    item = outfit["items"][0]["id"]
    delete_for_now(simple, LOCAL_OWNER_ID, item)
    forget_outfit_for_now(simple, LOCAL_OWNER_ID, outfit["id"])
    take_back(simple, LOCAL_OWNER_ID, item)
    take_back(simple, LOCAL_OWNER_ID, outfit["id"])
    assert len(client.get(f"/v1/outfits/{outfit['id']}").json["items"]) == 1
