"""A whole audit of a small drawn feed: from the file to decisions and the corrected feed."""

import csv

import pytest
from PIL import Image

from tests.wardrobe.audit.small_feed import HEADER, reader, write_feed
from wardrobe.audit.audit_folder import AuditFolder
from wardrobe.audit.run_audit import run_audit
from wardrobe.audit.suspicion_model import SuspicionModel, default_suspicion_folder
from wardrobe.feeds.feed_error import FeedError

ROWS = [
    ("1", "Trousers", "Trousers", "Grey trousers"),
    ("2", "Trainers", "Trousers", "Running shoes"),
    ("3", "Tshirts", "Tshirts", "Plain tee"),
    ("4", "Tshirts", "Gizmo", "A word that no one knows"),
    ("5", "", "Trousers", "No picture"),
]


@pytest.fixture
def audited(tmp_path):
    feed = write_feed(tmp_path, ROWS)
    folder = AuditFolder(tmp_path / "audit")
    run_audit(feed, reader(tmp_path), SuspicionModel.load(default_suspicion_folder()), folder.folder)
    return folder


def table(file):
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_row_whose_picture_contradicts_it_is_told(audited):
    (told,) = audited.report().suspicions
    assert (told["product"], told["row"], told["field"]) == ("2", 3, "type")
    assert (told["stated"], told["seen"]) == ("Trousers", "trainers")
    assert 0.5 <= told["sureness"] <= 1
    assert "trainers" in told["why"]


def test_a_bad_row_is_named_and_the_rest_go_on(audited):
    report = audited.report()
    assert report.rows == 4
    (bad,) = report.bad_rows
    assert (bad["row"], bad["field"]) == (6, "image_link")


def test_a_suspicion_has_its_picture_its_cut_out_and_where_the_model_looked(audited):
    for kind in ("picture", "cutout", "heat"):
        with Image.open(audited.picture_file(0, kind)) as picture:
            assert max(picture.size) > 90
    with pytest.raises(ValueError, match="picture"):
        audited.picture_file(0, "../report")


def test_an_accepted_suspicion_changes_its_cell_and_nothing_else(audited, tmp_path):
    audited.decide(0, "accept")
    before, after = table(tmp_path / "feed.csv"), table(audited.corrected_feed())
    assert after[1].pop("product_type") == "trainers"
    assert before[1].pop("product_type") == "Trousers"
    assert after == before
    assert list(after[0]) == list(HEADER)


def test_the_last_word_counts(audited):
    audited.decide(0, "accept")
    audited.decide(0, "fix", " Running   Shoes ")
    assert table(audited.corrected_feed())[1]["product_type"] == "Running Shoes"
    audited.decide(0, "reject")
    assert table(audited.corrected_feed())[1]["product_type"] == "Trousers"
    assert len(audited.decisions_file.read_text().splitlines()) == 3


@pytest.mark.parametrize(
    ("suspicion", "verdict", "value", "error"),
    [(7, "accept", "", LookupError), (0, "maybe", "", ValueError), (0, "fix", " ", ValueError)],
)
def test_a_decision_that_makes_no_sense_is_refused(audited, suspicion, verdict, value, error):
    with pytest.raises(error):
        audited.decide(suspicion, verdict, value)
    assert audited.decisions() == {}


def test_what_is_no_feed_is_refused_before_anything_is_read(tmp_path):
    file = tmp_path / "feed.xlsx"
    file.write_bytes(b"PK")
    with pytest.raises(FeedError, match=r"feed\.xlsx"):
        run_audit(file, reader(tmp_path), SuspicionModel.load(default_suspicion_folder()), tmp_path / "audit")
    assert not (tmp_path / "audit").exists()


def test_an_empty_feed_has_nothing_wrong(tmp_path):
    feed = write_feed(tmp_path, [])
    report = run_audit(
        feed, reader(tmp_path), SuspicionModel.load(default_suspicion_folder()), tmp_path / "audit"
    )
    assert (report.rows, list(report.suspicions)) == (0, [])
