"""The service says that it lives, and whether it can work."""

import io

from webapp.app import create_app
from webapp.settings import Settings


def test_it_lives(client):
    assert client.get("/healthz").json == {"status": "ok", "missing": {}}


def test_it_is_ready_when_everything_is_there(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json == {"status": "ok", "missing": {}}


def test_it_names_what_is_missing(tmp_path):
    answer = create_app(Settings(home=tmp_path)).test_client().get("/readyz")
    assert answer.status_code == 503
    assert list(answer.json["missing"]) == ["recogniser"]
    assert "ensemble prepare" in answer.json["missing"]["recogniser"]


def test_what_needs_the_missing_part_says_so(tmp_path):
    client = create_app(Settings(home=tmp_path)).test_client()
    parts = {"photos": [(io.BytesIO(b"x"), "a.jpg")]}
    answer = client.post("/v1/recognise", data=parts, content_type="multipart/form-data")
    assert answer.status_code == 503
    assert answer.content_type == "application/problem+json"
    assert client.get("/v1/collections").status_code == 200
