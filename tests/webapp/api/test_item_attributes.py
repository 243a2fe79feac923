"""Attributes of an item: shown, set right, looked for in the picture."""

import io

import pytest
from PIL import Image

from tests.wardrobe.garments import photo
from webapp.app import create_app


@pytest.fixture
def client(simple):
    return create_app(service=simple).test_client()


@pytest.fixture
def item(client):
    form = {"photos": [(io.BytesIO(photo().data), "a.jpg")]}
    answer = client.post("/v1/collections/mine/items", data=form, content_type="multipart/form-data")
    return answer.json["results"][0]["item"]


def test_attributes_are_told_and_set_right(client, item):
    assert item["attributes"] == [{"name": "pattern", "value": "plain", "probability": 0.95}]
    path = f"/v1/items/{item['id']}"
    answer = client.patch(path, json={"attributes": {"pattern": None, "length": "long"}})
    assert answer.json["attributes"] == [{"name": "length", "value": "long", "probability": 1.0}]
    assert answer.json["corrected"] == ["attributes"]
    assert client.post(f"{path}/recognise").json["attributes"] == answer.json["attributes"]


@pytest.mark.parametrize("bad", [{"Pattern": "plain"}, {"pattern": "<b>"}, {"pattern": "x" * 50}, "plain"])
def test_nonsense_is_unprocessable(client, item, bad):
    assert client.patch(f"/v1/items/{item['id']}", json={"attributes": bad}).status_code == 422


@pytest.mark.parametrize("asked", ["type", "type:coat", "colour:some colour", "attribute:pattern"])
def test_the_map_lies_on_the_cutout(client, item, asked):
    answer = client.get(f"/v1/items/{item['id']}/heat.png", query_string={"of": asked})
    assert answer.status_code == 200, answer.json
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    with Image.open(io.BytesIO(answer.data)) as shown:
        assert shown.mode == "RGBA"
        red, _, blue, opacity = shown.getpixel((shown.width // 2, shown.height // 5))
        assert opacity == 255
        assert red > blue + 40


@pytest.mark.parametrize(
    ("asked", "status"),
    [("attribute:collar", 404), ("type:dress", 404), ("type:nothing", 404), ("nose", 422)],
)
def test_an_answer_that_was_not_given_has_no_map(client, item, asked, status):
    assert client.get(f"/v1/items/{item['id']}/heat.png?of={asked}").status_code == status


def test_the_page_shows_attributes_and_sets_them_right(client, item):
    page = client.get(f"/items/{item['id']}").get_data(as_text=True)
    assert 'name="attribute-pattern" value="plain"' in page
    assert "Why do you think so?" in page
    assert "heat.png?of=attribute:pattern" in page
    assert client.post(f"/items/{item['id']}", data={"attribute-pattern": "Striped "}).status_code == 303
    assert client.get(f"/v1/items/{item['id']}").json["attributes"][0]["value"] == "striped"
    client.post(f"/items/{item['id']}", data={"attribute-pattern": ""})
    assert client.get(f"/v1/items/{item['id']}").json["attributes"] == []


def test_the_page_suggests_what_an_attribute_can_be(client, item):
    page = client.get(f"/items/{item['id']}").text
    suggested = page.split('<datalist id="values-pattern">')[1].split("</datalist>")[0]
    assert '<option value="striped">' in suggested
    assert 'list="values-pattern"' in page
