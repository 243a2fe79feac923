"""What the command line says of photos, garments and imports."""

import json

import pytest

from tests.fakes import FakeRecogniser
from tests.wardrobe.garments import photo
from tests.wardrobe.worn import worn_photo
from wardrobe.import_worn import import_worn
from webapp.cli.import_report import tell_report
from webapp.cli.recognised_lines import lines
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.recognise import Wanted, recognise


@pytest.fixture
def told(simple):
    def told(*sources, **wanted):
        return list(lines(recognise(simple, sources, Wanted(**wanted))))

    return told


def test_one_garment_is_one_line(told):
    (line,) = told(("a.jpg", photo().data))
    assert line.startswith("a.jpg: trousers (trousers 60%, ")
    assert line.endswith("; some colour 100%; pattern plain 95%")


def test_several_garments_have_a_line_each_and_what_is_left_out_its_reason(told):
    head, *garments, left_out = told(("me.png", worn_photo()))
    assert head == "me.png: 3 garments, worn together"
    assert garments[0].startswith("  1. trousers (")
    assert garments[2].endswith("[30% sure, perhaps not a whole garment]")
    assert left_out == "  left out: belt: too little of it is seen"


def test_a_refusal_and_what_is_not_told_have_their_lines(told):
    first, last = told(("notes.txt", b"hello"), age=True)
    assert first.startswith("notes.txt: refused: not a photo")
    assert "ENSEMBLE_APPARENT_AGE" in last


@pytest.fixture
def report(simple):
    sources = [("me.png", worn_photo()), ("bad.jpg", b"x")]
    return import_worn(simple.store, LOCAL_OWNER_ID, "mine", sources, FakeRecogniser())


def test_an_import_of_worn_photos_says_what_was_dropped_and_why(report, capsys):
    assert tell_report(report, as_json=False) == 1
    assert capsys.readouterr().out.splitlines()[0] == "2 added, 0 there already, 1 refused"
    tell_report(report, as_json=False)
    out = capsys.readouterr().out
    assert "1 outfits as worn, 2 pieces left out" in out
    assert "left out of me.png: belt: too little of it is seen" in out


def test_and_as_json(report, capsys):
    tell_report(report, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert (len(told["added"]), len(told["outfits"]), len(told["dropped"])) == (2, 1, 2)
