"""Hostile pages stay out, everyone else gets in."""

import pytest
from flask import Flask

from webapp.same_origin import is_known_host, refuse_strangers


@pytest.fixture
def client():
    app = Flask(__name__)
    refuse_strangers(app, {"localhost", "my.host"})
    app.add_url_rule("/", view_func=lambda: "seen", methods=["GET"])
    app.add_url_rule("/", endpoint="change", view_func=lambda: "changed", methods=["POST", "DELETE"])
    return app.test_client()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://localhost"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"},
    ],
)
def test_own_page_and_programs_may_change_something(client, headers):
    assert client.post("/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost.evil.example"},
        {"Origin": "http://localhost:9999"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    ],
)
@pytest.mark.parametrize("method", ["post", "delete"])
def test_other_sites_may_not(client, method, headers):
    assert getattr(client, method)("/", headers=headers).status_code == 403


def test_other_sites_may_link_here(client):
    assert client.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


@pytest.mark.parametrize(
    ("host", "known"),
    [
        ("localhost", True),
        ("localhost:8000", True),
        ("my.host:8000", True),
        ("127.0.0.1:8000", True),
        ("192.168.1.7", True),
        ("[::1]:8000", True),
        ("evil.example", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example:8000", False),
        ("", False),
        ("[::1", False),
        ("user@evil.example", False),
    ],
)
def test_only_own_names_and_addresses_are_known(host, known):
    assert is_known_host(host, {"localhost", "my.host"}) is known


def test_a_name_pointed_here_by_someone_else_is_refused(client):
    answer = client.get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert b"ENSEMBLE_ALLOWED_HOSTS" in answer.data
