"""`ensemble audit` with the models as served, on a feed of two drawn rows."""

import csv
import json

from tests.wardrobe.audit.small_feed import write_feed

ROWS = [("1", "Trousers", "Trousers", "Grey trousers"), ("2", "", "Trousers", "No picture")]


def test_a_feed_is_audited_told_and_written(ensemble, tmp_path):
    feed = write_feed(tmp_path, ROWS)
    page, table = tmp_path / "audit.html", tmp_path / "audit.csv"
    done = ensemble("audit", str(feed), "--html", str(page), "--csv", str(table), "--json")
    assert done.exit_code == 1  # a row has no picture
    told = json.loads(done.stdout)
    assert (told["state"], told["rows"]) == ("done", 1)
    assert [bad["row"] for bad in told["bad_rows"]] == [3]
    assert page.read_text().startswith("<!doctype html>")
    with table.open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines))[:4] == ["row", "product", "title", "field"]


def test_a_column_that_is_not_there_is_named(ensemble, tmp_path):
    feed = write_feed(tmp_path, ROWS)
    done = ensemble("audit", str(feed), "--column", "colour=farbe")
    assert done.exit_code == 2
    assert "farbe" in done.stderr
