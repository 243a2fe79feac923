"""Items: shown, corrected for good, recognised again, deleted; their pictures."""

import io

import pytest
from PIL import Image


@pytest.fixture
def shirt(items):
    return items()["shirt"]


@pytest.fixture
def shop_item(items):
    return items("shop:test")["handbag"]


def test_an_item_shows_what_is_known(client, shirt):
    answer = client.get(f"/v1/items/{shirt['id']}")
    assert answer.json == shirt
    assert shirt["slot"] == "top"
    assert shirt["corrected"] == ["type"]
    assert len(shirt["guesses"]) == 3
    assert shirt["collection"] == "mine"


def test_a_correction_is_kept_when_recognised_again(client, shirt):
    address = f"/v1/items/{shirt['id']}"
    colours = [{"hex": "#112233", "name": "midnight", "share": 1.0}]
    changed = client.patch(address, json={"type": "blouse", "title": "Sunday best", "colours": colours})
    assert changed.status_code == 200
    assert changed.json["type"] == "blouse"
    again = client.post(f"{address}/recognise")
    assert again.status_code == 200
    assert again.json["type"] == "blouse"
    assert again.json["title"] == "Sunday best"
    assert again.json["colours"] == colours
    assert set(again.json["corrected"]) == {"type", "title", "colours"}


def test_a_corrected_type_moves_the_slot(client, shirt):
    assert client.patch(f"/v1/items/{shirt['id']}", json={"type": "skirt"}).json["slot"] == "bottom"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"type": "spaceship"}, "type"),
        ({"title": "x" * 501}, "title"),
        ({"colours": [{"hex": "red", "name": "red", "share": 1}]}, "colours.0.hex"),
        ({"id": "itm_other"}, "id"),
        ({"collection": "shop:test"}, "collection"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(client, shirt, body, field):
    answer = client.patch(f"/v1/items/{shirt['id']}", json=body)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == field
    assert client.get(f"/v1/items/{shirt['id']}").json == shirt


def test_deleting_is_for_good_and_does_no_harm_twice(client, shirt):
    address = f"/v1/items/{shirt['id']}"
    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 204
    assert client.get(address).status_code == 404
    assert client.get(f"{address}/cutout.png").status_code == 404


def test_items_of_a_shop_can_be_seen_but_not_changed(client, shop_item):
    address = f"/v1/items/{shop_item['id']}"
    assert client.get(address).status_code == 200
    assert client.patch(address, json={"title": "mine now"}).status_code == 403
    assert client.delete(address).status_code == 403
    assert client.post(f"{address}/recognise").status_code == 403


@pytest.mark.parametrize("path", ["", "/cutout.png", "/photo.jpg"])
def test_an_unknown_item_is_not_found(client, path):
    assert client.get(f"/v1/items/itm_none{path}").status_code == 404


def test_the_cutout_has_a_soft_edge(client, shirt):
    answer = client.get(f"/v1/items/{shirt['id']}/cutout.png")
    picture = Image.open(io.BytesIO(answer.data))
    assert answer.content_type == "image/png"
    assert picture.mode == "RGBA"


@pytest.mark.parametrize("size", [96, 320])
def test_the_cutout_comes_in_sizes(client, shirt, size):
    address = f"/v1/items/{shirt['id']}/cutout.png?size={size}"
    answer = client.get(address)
    assert 0 < max(Image.open(io.BytesIO(answer.data)).size) <= size
    assert client.get(address).data == answer.data


@pytest.mark.parametrize("size", ["1", "97", "100000", "big", "-5"])
def test_other_sizes_are_refused(client, shirt, size):
    assert client.get(f"/v1/items/{shirt['id']}/cutout.png?size={size}").status_code == 422


@pytest.mark.parametrize("kind", ["cutout", "photo"])
def test_pictures_are_kept_by_the_browser_and_are_nothing_but_pictures(client, shirt, kind):
    answer = client.get(shirt["pictures"][kind])
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    unchanged = client.get(shirt["pictures"][kind], headers={"If-None-Match": answer.headers["ETag"]})
    assert unchanged.status_code == 304


def test_a_link_without_version_is_asked_again(client, shirt):
    answer = client.get(f"/v1/items/{shirt['id']}/photo.jpg")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert Image.open(io.BytesIO(answer.data)).format == "JPEG"
