"""The whole report on a drawn folder: pieces are kept, the page and its plots are whole."""

import json
import xml.etree.ElementTree as ElementTree

import pytest
from PIL import Image

from compatibility.artifact import default_scorer_folder
from training.benchmark.report import ReportAsked, write_report
from wardrobe.recognition.recogniser import prepared_encoders


@pytest.fixture(scope="module")
def asked(outfits_drawn, home, tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    encoders = list(prepared_encoders(home, threads=1))
    places = (folder / "vectors", folder / "work", folder / "docs")
    model, members = default_scorer_folder(), folder / "members"
    return ReportAsked(outfits_drawn, model, members, encoders, *places, lambda what, done, total: None)


@pytest.fixture(scope="module")
def written(asked):
    return write_report(asked)


def test_the_page_holds_every_part_and_shows_every_plot(written):
    page = written.page.read_text()
    for part in ("All methods", "probabilities", "Learning curve", "Ablations", "share", "errs", "again"):
        assert part in page
    for plot in written.plots:
        assert f"](benchmark/{plot.name})" in page
        assert ElementTree.fromstring(plot.read_text()).tag.endswith("svg")
    assert "nan" not in page.lower().split()
    assert "colour histogram" in page


def test_no_picture_and_no_code_of_the_data_lands_beside_the_page(written, asked):
    assert {file.suffix for file in asked.out.rglob("*") if file.is_file()} == {".md", ".svg"}
    assert not any(f"c{row:04}" in written.page.read_text() for row in range(60))
    assert asked.out not in written.most_wrong.parents
    with Image.open(written.most_wrong) as sheet:
        assert sheet.width > 0


def test_what_is_finished_is_not_fitted_again(written, asked):
    before = {file: file.stat().st_mtime_ns for file in asked.work.glob("*.json")}
    first = written.page.read_text()
    again = write_report(asked)
    assert again.page.read_text() == first
    assert {file: file.stat().st_mtime_ns for file in asked.work.glob("*.json")} == before


def test_a_small_part_of_the_outfits_is_what_the_curve_starts_with(written, asked):
    trial = json.loads((asked.work / "trial-12-5-of-train-outfits.json").read_text())["made"]
    assert trial["outfits"] == 8
    assert set(trial["seeds"]) == {"0", "1", "2"}
