"""POST /v1/recognise: all garments, attributes, maps, archives and streams."""

import base64
import io
import json
import zipfile

import pytest
from PIL import Image

from tests.wardrobe.garments import photo as one_garment
from tests.wardrobe.worn import TRAINERS, TROUSERS, worn_photo
from webapp.app import create_app

LINES = {"Accept": "application/x-ndjson"}


@pytest.fixture
def post(simple):
    client = create_app(service=simple).test_client()

    def post(*files, headers=None, **fields):
        parts = [(io.BytesIO(data), name) for name, data in files]
        data = {"photos": parts, **fields}
        return client.post("/v1/recognise", data=data, headers=headers, content_type="multipart/form-data")

    return post


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(f"{name}.png", data)
    return out.getvalue()


def test_all_garments_of_a_photo_are_told_the_largest_first(post):
    (result,) = post(("me.png", worn_photo())).json["results"]
    assert result["worn"]
    assert [each["recognition"]["type"] for each in result["garments"]] == ["trousers", "trainers", "t-shirt"]
    assert [each["likely"] for each in result["garments"]] == [True, True, False]
    assert result["garments"][0]["box"] == [TROUSERS[0], TROUSERS[1], TROUSERS[2] + 1, TROUSERS[3] + 1]
    assert [piece["reason"] for piece in result["hidden"]] == ["too little of it is seen"]
    assert result["recognition"] == result["garments"][0]["recognition"]


def test_type_tree_and_attributes_are_told(post):
    read = post(("a.jpg", one_garment().data)).json["results"][0]["recognition"]
    assert [step["name"] for step in read["place"]] == ["bottom", "trousers", "trousers"]
    slot, family, kind = (step["probability"] for step in read["place"])
    assert slot >= family >= kind == 0.6
    assert read["attributes"] == [{"name": "pattern", "value": "plain", "probability": 0.95}]


def test_what_has_no_place_in_the_tree_has_none(post):
    white = io.BytesIO()
    Image.new("RGB", (80, 80), "white").save(white, "PNG")
    read = post(("a.png", white.getvalue())).json["results"][0]["recognition"]
    assert (read["sure"], read["place"], read["attributes"]) == (False, [], [])


@pytest.mark.parametrize("asked", ["type", "colour:some colour", "attribute:pattern"])
def test_a_map_shows_where_each_garment_was_looked_at(post, asked):
    (result,) = post(("me.png", worn_photo()), heat=asked).json["results"]
    heat = result["garments"][1]["heat"]
    said = {"type": "type: trainers", "attribute:pattern": "attribute: plain"}
    assert heat["of"] == said.get(asked, "colour: some colour")
    kind, _, code = heat["png"].partition(",")
    assert kind == "data:image/png;base64"
    with Image.open(io.BytesIO(base64.b64decode(code))) as shown:
        red, _, blue = shown.getpixel(((TRAINERS[0] + TRAINERS[2]) // 2, TRAINERS[1] + 15))
        assert red > blue + 40  # the upper half of the shoes
        assert len(set(shown.getpixel((TROUSERS[0] + 30, TROUSERS[1] + 40)))) == 1  # grey: another garment


def test_an_answer_that_was_not_given_has_no_map(post):
    (result,) = post(("me.png", worn_photo()), heat="attribute:collar").json["results"]
    assert [each["heat"] for each in result["garments"]] == [None, None, None]


def test_a_map_of_nonsense_is_unprocessable(post):
    answer = post(("me.png", worn_photo()), heat="nose")
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == "heat"


def test_photos_in_an_archive_are_answered_one_by_one(post):
    archive = zipped(a=one_garment().data, b=b"nonsense", c=worn_photo())
    answer = post(("photos.zip", archive), ("d.jpg", one_garment().data)).json
    assert [result["file"] for result in answer["results"]] == ["a.png", "b.png", "c.png", "d.jpg"]
    assert (answer["refused"], answer["results"][1]["recognition"]) == (1, None)


@pytest.mark.parametrize(("data", "words"), [(zipped(), "nothing in it"), (zipped(a=b"x")[:-9], "ZIP")])
def test_an_empty_or_broken_archive_is_refused_and_the_rest_goes_on(post, data, words):
    answer = post(("photos.zip", data), ("d.jpg", one_garment().data)).json
    assert words in answer["results"][0]["refused"]
    assert answer["results"][1]["recognition"]


def test_an_archive_of_too_many_photos_is_too_large_before_it_is_unpacked(simple):
    few = simple.settings.model_copy(update={"max_photos": 2})
    client = create_app(service=type(simple)(few, simple.recogniser)).test_client()
    parts = [(io.BytesIO(zipped(a=b"", b=b"", c=b"")), "many.zip")]
    answer = client.post("/v1/recognise", data={"photos": parts}, content_type="multipart/form-data")
    assert answer.status_code == 413


def test_a_stream_has_a_line_for_each_photo_and_one_that_sums_up(post):
    answer = post(("a.jpg", one_garment().data), ("b.txt", b"x"), ("me.png", worn_photo()), headers=LINES)
    assert answer.content_type == "application/x-ndjson"
    *photos, end = [json.loads(line) for line in answer.get_data(as_text=True).splitlines()]
    assert [(line["done"], line["total"], line["result"]["file"]) for line in photos] == [
        (1, 3, "a.jpg"),
        (2, 3, "b.txt"),
        (3, 3, "me.png"),
    ]
    assert end == {"total": 3, "refused": 1, "notes": []}


def test_a_stream_tells_of_each_photo_before_the_next_is_read(post, simple):
    answer = post(("a.jpg", one_garment().data), ("me.png", worn_photo()), headers=LINES)
    seen = []
    for _ in answer.response:
        seen.append(simple.recogniser.seen)
    assert seen[:2] == [1, 2]


def test_the_same_answer_comes_streamed_or_at_once(post):
    files = [("a.jpg", one_garment().data), ("me.png", worn_photo())]
    streamed = [json.loads(line) for line in post(*files, headers=LINES).get_data(as_text=True).splitlines()]
    assert [line["result"] for line in streamed[:-1]] == post(*files).json["results"]
