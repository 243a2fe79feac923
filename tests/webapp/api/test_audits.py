"""An audit through the API and the page: sent, watched, decided about, given back."""

import csv
import io
import json
import time
import zipfile

import pytest

from tests.wardrobe.audit.small_feed import write_feed
from webapp.app import create_app

ROWS = [
    ("1", "Trousers", "Trousers", "Grey trousers"),
    ("2", "Trainers", "Trousers", "Running shoes <b>"),
    ("3", "", "Trousers", "No picture"),
]


@pytest.fixture
def browser(simple):
    return create_app(service=simple).test_client()


@pytest.fixture
def parts(tmp_path):
    """The form with which a feed is sent."""
    feed = write_feed(tmp_path, ROWS)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as pictures:
        for file in (tmp_path / "pictures").iterdir():
            pictures.write(file, f"pictures/{file.name}")
    archive.seek(0)
    return {"feed": (io.BytesIO(feed.read_bytes()), "my feed.csv"), "pictures": (archive, "pictures.zip")}


@pytest.fixture
def audit(browser, parts):
    """The address of a finished audit in the API."""
    begun = browser.post("/v1/catalogue/audit", data=parts, content_type="multipart/form-data")
    assert begun.status_code == 202
    address = f"/v1/catalogue/audit/{begun.json['id']}"
    until = time.monotonic() + 60
    while browser.get(address).json["state"] == "running" and time.monotonic() < until:
        time.sleep(0.05)
    return address


def test_what_was_found_is_told_with_its_pictures(browser, audit):
    answer = browser.get(audit).json
    assert (answer["state"], answer["rows"]) == ("done", 2)
    (told,) = answer["suspicions"]
    assert (told["product"], told["stated"], told["seen"]) == ("2", "Trousers", "trainers")
    assert [bad["row"] for bad in answer["bad_rows"]] == [4]
    for kind in told["pictures"]:
        picture = browser.get(f"{audit}/pictures/{told['id']}/{kind}")
        assert picture.content_type.startswith("image/")
    assert browser.get(f"{audit}/pictures/0/report").status_code == 404


def test_a_decision_comes_back_in_the_feed_and_as_a_lesson(browser, audit):
    said = {"suspicion": 0, "verdict": "accept"}
    assert browser.post(f"{audit}/decisions", json=said).json["value"] == "trainers"
    rows = list(csv.DictReader(io.StringIO(browser.get(f"{audit}/feed").text)))
    assert [row["product_type"] for row in rows] == ["Trousers", "trainers", "Trousers"]
    assert [row["note"] for row in rows] == ['says "keep me", always'] * 3
    (line,) = browser.get(f"{audit}/decisions").text.splitlines()
    assert json.loads(line)["verdict"] == "accept"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"suspicion": 9, "verdict": "accept"}, 404),
        ({"suspicion": 0, "verdict": "perhaps"}, 422),
        ({"suspicion": 0, "verdict": "fix"}, 422),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(browser, audit, said, status):
    assert browser.post(f"{audit}/decisions", json=said).status_code == status


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"feed": (io.BytesIO(b"PK"), "feed.xlsx")}, "feed"),
        ({"columns": "type"}, "columns"),
        ({"columns": "size=groesse"}, "columns"),
    ],
)
def test_what_is_no_feed_is_refused_at_once(browser, parts, changes, told):
    answer = browser.post("/v1/catalogue/audit", data=parts | changes, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert told in answer.json["detail"]


def test_an_audit_that_is_not_there_is_absent(browser):
    for audit_id in ("aud_0", "aud_" + "0" * 22, "..%2f.."):
        assert browser.get(f"/v1/catalogue/audit/{audit_id}").status_code == 404


def test_the_page_shows_decides_and_gives_the_feed_back(browser, audit):
    page = "/audits/" + audit.rsplit("/", 1)[1]
    first = browser.get(page).text
    assert "Running shoes &lt;b&gt;" in first
    assert "1 suspicion," in first
    decided = browser.post(
        f"{page}/decide", data={"suspicion": "0", "verdict": "fix", "value": "Running Shoes"}
    )
    assert decided.status_code == 303
    assert "Nothing left to decide here." in browser.get(page).text
    assert "becomes Running Shoes" in browser.get(f"{page}?show=decided").text
    assert "Corrected feed" in browser.get(page).text
    assert page in browser.get("/audits").text


def test_the_page_takes_a_feed(browser, parts):
    begun = browser.post("/audits", data=parts, content_type="multipart/form-data")
    assert begun.status_code == 303
    assert browser.get(begun.location).status_code == 200
    assert browser.post("/audits", data={}).status_code == 422
