"""Apparent age: told when asked for and switched on, and nowhere to be found afterwards."""

import io
import json
import sqlite3

import pytest

from tests.wardrobe.garments import photo
from wardrobe.recognition.age_bands import AgeBand
from webapp.app import create_app
from webapp.cli.recognised_lines import lines
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.arrivals import receive
from webapp.service import Service
from webapp.shapes.photo_result import RecogniseAnswer
from webapp.uploads import Upload

TRACES = ("35 to 44", "0.73", "apparent", "age_band")


class Guesser:
    """Sees the same face in every photo, and counts how often it was asked."""

    def __init__(self):
        self.asked = 0

    def read(self, photo):
        self.asked += 1
        return AgeBand(35, 44, 0.7312)


class NoFace:
    def read(self, photo):
        return None


@pytest.fixture
def service_with(simple):
    def made(reader, *, on):
        settings = simple.settings.model_copy(update={"apparent_age": on})
        return Service(settings, simple.recogniser, age_reader=reader)

    return made


def ask(service, accept="application/json", **fields):
    client = create_app(service=service).test_client()
    form = {"photos": [(io.BytesIO(photo().data), "a.jpg")], **fields}
    return client.post(
        "/v1/recognise", data=form, headers={"Accept": accept}, content_type="multipart/form-data"
    )


def test_it_is_told_when_asked_for_and_switched_on(service_with):
    answer = ask(service_with(Guesser(), on=True), age="true").json
    assert answer["results"][0]["apparent_age"] == {"band": "35 to 44", "confidence": 0.73}
    assert answer["notes"] == []


@pytest.mark.parametrize(
    ("on", "fields"), [(True, {}), (True, {"age": "false"}), (False, {"age": "true"}), (False, {})]
)
def test_neither_the_setting_nor_the_request_alone_suffices(service_with, on, fields):
    guesser = Guesser()
    answer = ask(service_with(guesser, on=on), **fields).json
    assert answer["results"][0]["apparent_age"] is None
    assert guesser.asked == 0
    assert bool(answer["notes"]) == (fields.get("age") == "true")


def test_it_is_switched_off_unless_someone_switches_it_on(simple):
    assert simple.settings.apparent_age is False


def test_without_a_clear_face_nothing_is_told(service_with):
    assert ask(service_with(NoFace(), on=True), age="true").json["results"][0]["apparent_age"] is None


def test_the_command_line_tells_it_too(service_with):
    answer = RecogniseAnswer.model_validate(ask(service_with(Guesser(), on=True), age="true").json)
    assert "  looks 35 to 44 (73%)" in list(lines(answer))


@pytest.mark.parametrize("accept", ["application/json", "application/x-ndjson"])
def test_nothing_of_it_persists(service_with, capfd, caplog, accept):
    service = service_with(Guesser(), on=True)
    receive(service, LOCAL_OWNER_ID, "mine", [Upload("a.jpg", photo().data)])
    told = ask(service, accept, age="true")
    assert "35 to 44" in told.get_data(as_text=True)
    out, errors = capfd.readouterr()
    assert "/v1/recognise" in errors  # the request was logged
    for place in (*rows(service), *files(service), out, errors, caplog.text):
        assert not [trace for trace in TRACES if trace in place]


def test_the_answer_is_not_kept_on_the_way(service_with):
    assert ask(service_with(Guesser(), on=True), age="true").headers["Cache-Control"] == "no-store"


def rows(service):
    """Every row of every table, as text."""
    with sqlite3.connect(service.settings.home / "ensemble.sqlite3") as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        found = [str(row) for table in tables for row in database.execute(f'select * from "{table}"')]
    database.close()
    assert any("trousers" in row for row in found)
    return found


def files(service):
    """Every file under the home with its name, as text; also what the database has not merged yet."""
    return [
        f"{file.name} {file.read_bytes().decode('latin-1')}"
        for file in service.settings.home.rglob("*")
        if file.is_file()
    ]


def test_the_scan_would_find_what_is_kept(service_with, simple):
    service = service_with(Guesser(), on=True)
    receive(service, LOCAL_OWNER_ID, "mine", [Upload("a.jpg", photo().data)])
    (service.settings.home / "cache.json").write_text(json.dumps({"band": "35 to 44"}))
    assert any("35 to 44" in place for place in files(service))
