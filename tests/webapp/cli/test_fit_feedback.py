"""`ensemble size-hint` and `ensemble fit-feedback`."""

import json

from click.testing import CliRunner

from webapp.cli import main


def run(*args):
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_a_size_hint_in_words_and_as_json():
    args = ("size-hint", "--category", "dress", "--weight", 62, "--size", "S=8", "--size", "L=20")
    told = run(*args)
    assert told.exit_code == 0
    assert "take size S" in told.output
    assert "reliability" in told.output
    answer = json.loads(run(*args, "--said", 60, 40, 0, "--json").output)
    assert answer["runs"] == "small"
    assert answer["hint"]["size"] in ("S", "L")


def test_what_makes_no_sense_is_told_by_its_name():
    assert "height_cm" in run("size-hint", "--category", "dress", "--height", 3).output
    assert run("size-hint", "--category", "dress", "--size", "S=small").exit_code == 2


def test_a_shops_feedback_warns_where_many_say_so_and_names_bad_rows(tmp_path):
    rows = ["item,fit,category", *["tight,small,dress"] * 30, *["tight,fits,dress"] * 30]
    rows += ["few,small,dress", "few,Too small,", "odd,huge,dress", ",small,dress"]
    file = tmp_path / "returns.csv"
    file.write_text("\n".join(rows))
    told = run("fit-feedback", file)
    assert told.exit_code == 1
    assert "tight: runs small" in told.output
    assert "few: runs not surely either" in told.output
    assert "row 64" in told.output
    assert "'huge'" in told.output
    answer = CliRunner().invoke(main, ["fit-feedback", str(file), "--json"]).stdout
    assert set(json.loads(answer)["items"]) == {"tight", "few"}


def test_a_file_without_the_columns_is_refused(tmp_path):
    file = tmp_path / "returns.csv"
    file.write_text("sku,verdict\n1,small\n")
    told = run("fit-feedback", file)
    assert told.exit_code == 1
    assert "no column item, fit" in told.output
