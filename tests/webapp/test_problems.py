"""Whatever goes wrong is a problem answer with a request id."""

import pytest

from webapp.app import create_app

MEMBERS = {"type", "title", "status", "detail", "errors", "request_id"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/v1/nothing", 404),
        ("get", "/nothing", 404),
        ("put", "/v1/looks", 405),
        ("get", "/v1/looks", 405),
        ("post", "/v1/looks", 415),
        ("patch", "/v1/items/itm_1", 415),
    ],
)
def test_every_error_has_the_same_shape(client, method, path, status):
    answer = getattr(client, method)(path)
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    assert set(answer.json) == MEMBERS
    assert answer.json["status"] == status
    assert answer.json["request_id"] == answer.headers["X-Request-Id"]


def test_a_wrong_method_names_the_right_ones(client):
    assert "POST" in client.get("/v1/looks").headers["Allow"]


def test_a_fault_of_ours_tells_nothing_but_the_request_id(settings, capsys):
    app = create_app(settings)

    @app.get("/v1/broken")
    def broken():
        raise ZeroDivisionError("secret photo name.jpg")

    answer = app.test_client().get("/v1/broken")
    assert answer.status_code == 500
    assert set(answer.json) == MEMBERS
    assert b"secret" not in answer.data
    logged = capsys.readouterr().err
    assert answer.json["request_id"] in logged
    assert "ZeroDivisionError" in logged
    assert "secret" not in logged


def test_people_get_a_page_and_programs_get_json(client):
    page = client.get("/nothing", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert page.content_type.startswith("text/html")
    assert client.get("/v1/nothing", headers={"Accept": "text/html"}).json["status"] == 404


def test_what_was_sent_does_not_come_back_as_markup(client):
    page = client.get("/%3Cscript%3Ealert(1)%3C/script%3E", headers={"Accept": "text/html"})
    assert b"<script>alert" not in page.data
