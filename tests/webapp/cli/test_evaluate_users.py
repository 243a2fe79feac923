"""Fitting and measuring the model of people from the command line."""

import json

import pytest
from click.testing import CliRunner

from tests.training.users.conftest import drawn_rentals, write_rentals
from webapp.cli import main


@pytest.fixture
def ensemble(tmp_path, monkeypatch):
    """Runs `ensemble ...` with an empty home: nothing here needs an encoder."""
    monkeypatch.setenv("ENSEMBLE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ENSEMBLE_DATA", raising=False)
    return lambda *args: CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path):
    write_rentals(tmp_path / "rentals.csv", drawn_rentals(people=30, each=5), "1,,,,,,,")
    return tmp_path


def test_what_is_fitted_is_what_is_measured(ensemble, folder):
    fitted = ensemble("fit", "user-model", "--data", folder, "--out", folder / "model")
    assert fitted.exit_code == 0, fitted.output
    assert "fitted rentals@" in fitted.stdout
    asked = ("evaluate", "users", "--data", folder, "--model", folder / "model")
    report = json.loads(ensemble(*asked, "--json").stdout)
    assert 0 < report["served"]["recall_at_20"] <= 1
    assert f"known {report['limits']['known']}" in ensemble(*asked).stdout
    assert "rentals.csv:152: no item_id" in report["data"]["notes"][0]


def test_the_table_names_every_method(ensemble, folder):
    told = ensemble("evaluate", "users", "--data", folder, "--refit").stdout
    assert "cold" not in told
    assert all(name in told for name in ("served", "implicit BPR", "plain LightFM", "row is left out"))


@pytest.mark.parametrize("command", [("evaluate", "users"), ("fit", "user-model")])
def test_a_folder_in_no_layout_is_refused_with_what_was_looked_for(ensemble, tmp_path, command):
    told = ensemble(*command, "--data", tmp_path)
    assert told.exit_code != 0
    assert "rentals.csv" in told.stderr
