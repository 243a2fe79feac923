"""The application as a whole: headers, logs, and what it does not load."""

import io
import subprocess
import sys

import pytest


@pytest.mark.parametrize("path", ["/healthz", "/v1/collections", "/v1/nothing", "/docs", "/openapi.json"])
def test_every_answer_carries_the_headers(client, path):
    headers = client.get(path).headers
    assert headers["X-Request-Id"].startswith("req_")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"]


def test_requests_get_ids_of_their_own(client):
    ids = {client.get("/healthz", headers={"X-Request-Id": "mine"}).headers["X-Request-Id"] for _ in range(5)}
    assert len(ids) == 5
    assert "mine" not in ids


def test_hostile_pages_are_kept_out(client):
    hostile = {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"}
    assert client.post("/v1/collections", json={"name": "x"}, headers=hostile).status_code == 403
    assert client.delete("/v1/collections/mine", headers=hostile).status_code == 403
    assert client.get("/v1/collections", headers={"Host": "evil.example"}).status_code == 400
    assert client.get("/v1/collections/mine").json["items"] == 6


def test_logs_name_no_item_no_photo_and_no_owner(capsys, client, photo):
    item = client.get("/v1/collections/mine/items").json["items"][0]["id"]
    client.get(f"/v1/items/{item}")
    parts = {
        "photos": [
            (io.BytesIO(photo("bag", "#998877")), "my private photo.jpg"),
            (io.BytesIO(b"x"), "odd.jpg"),
        ]
    }
    client.post("/v1/collections/mine/items", data=parts, content_type="multipart/form-data")
    logged = capsys.readouterr().err
    assert "/v1/items/<item_id>" in logged
    for secret in (item, "private photo", "odd.jpg", "own_local", "mine"):
        assert secret not in logged


def test_serving_loads_no_torch(settings):
    code = f"""
import sys
from pathlib import Path
from webapp.app import create_app
from webapp.settings import Settings
client = create_app(Settings(home=Path({str(settings.home)!r}))).test_client()
assert client.get("/readyz").status_code == 200, client.get("/readyz").json
item = client.get("/v1/collections/mine/items").json["items"][0]["id"]
answer = client.post("/v1/looks", json={{"items": [item], "pools": [{{"collection": "mine"}}]}})
assert answer.status_code == 200, answer.json
heavy = {{"torch", "sklearn", "pandas", "pytorch_metric_learning"}} & set(sys.modules)
assert not heavy, heavy
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
