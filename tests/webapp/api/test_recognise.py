"""POST /v1/recognise: one result or refusal for each file."""

import io

import pytest


def test_each_photo_is_read(post_photos, photo):
    answer = post_photos(
        "/v1/recognise", ("a.jpg", photo("shirt", "#27406b")), ("b.png", photo("shoes", "#4a2f1d", "PNG"))
    )
    assert answer.status_code == 200
    assert [result["file"] for result in answer.json["results"]] == ["a.jpg", "b.png"]
    read = answer.json["results"][0]["recognition"]
    assert 0 <= read["guesses"][-1]["probability"] <= read["guesses"][0]["probability"] <= 1
    assert {"lite1-outfits@1", "lite1@1", "oklab648@1"} <= set(read["encoders"])
    assert read["colours"][0]["hex"].startswith("#")


def test_a_bad_file_is_refused_and_the_rest_go_on(post_photos, photo):
    answer = post_photos(
        "/v1/recognise",
        ("notes.txt", b"hello"),
        ("good.jpg", photo("shirt", "#27406b")),
        ("empty.jpg", b""),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("cut.jpg", photo("shirt", "#27406b")[:700]),
    )
    assert answer.status_code == 200
    told = {result["file"]: result for result in answer.json["results"]}
    assert answer.json["refused"] == 4
    assert told["good.jpg"]["refused"] is None
    for name in ("notes.txt", "empty.jpg", "drawing.svg", "cut.jpg"):
        assert told[name]["refused"]
        assert told[name]["recognition"] is None


def test_no_photos_is_unprocessable(client):
    answer = client.post("/v1/recognise", data={"x": "1"}, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == "photos"


@pytest.mark.parametrize("content_type", ["application/json", "image/jpeg", "text/plain"])
def test_anything_but_a_form_is_an_unsupported_type(client, content_type):
    answer = client.post("/v1/recognise", data=b"{}", content_type=content_type)
    assert answer.status_code == 415
    assert "multipart/form-data" in answer.json["detail"]


def test_too_many_photos_are_too_large(client_with, photo):
    client = client_with(max_photos=2)
    parts = [(io.BytesIO(photo("bag", "#111111")), f"{row}.jpg") for row in range(3)]
    answer = client.post("/v1/recognise", data={"photos": parts}, content_type="multipart/form-data")
    assert answer.status_code == 413
    assert "at most 2" in answer.json["detail"]


def test_a_body_over_the_limit_is_too_large(client_with):
    client = client_with(max_request_bytes=2048)
    parts = [(io.BytesIO(b"x" * 5000), "big.jpg")]
    answer = client.post("/v1/recognise", data={"photos": parts}, content_type="multipart/form-data")
    assert answer.status_code == 413
    assert answer.content_type == "application/problem+json"


def test_the_name_of_a_file_is_never_a_path(post_photos, photo):
    answer = post_photos("/v1/recognise", ("../../etc/passwd", photo("bag", "#6e2c3b")))
    assert answer.status_code == 200
    assert answer.json["results"][0]["refused"] is None
