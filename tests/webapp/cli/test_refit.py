"""`ensemble refit` and `ensemble jobs`."""

import json

import pytest

from tests.training.refit.people import settle
from webapp.service import Service


@pytest.fixture
def lived_in(settings):
    service = Service(settings)
    settle(service.store)
    return settings


def test_a_home_of_one_says_how_many_are_needed(ensemble):
    result = ensemble("refit")
    assert result.exit_code == 0
    assert result.output.startswith("declined: 0 people have")


def test_a_refit_is_promoted_listed_and_undone(ensemble, lived_in):
    pytest.importorskip("lightfm")
    assert json.loads(ensemble("refit", "--json").stdout)["state"] == "promoted"
    assert "promoted" in ensemble("jobs").stdout
    assert ensemble("refit", "--back").stdout == "done: no model of tastes serves now\n"
    assert [job["state"] for job in json.loads(ensemble("jobs", "--json").stdout)] == ["done", "promoted"]


def test_nothing_to_go_back_to_is_refused(ensemble):
    result = ensemble("refit", "--back")
    assert result.exit_code == 1
    assert "nothing to go back" in result.output


def test_a_fit_that_fails_exits_with_1_and_says_why(ensemble, lived_in):
    models = lived_in.home / "models" / "taste"
    models.mkdir(parents=True)
    (models / "serving.json").write_text("damaged")
    result = ensemble("refit")
    assert result.exit_code == 1
    assert "serving.json" in result.output


def test_nothing_ran_yet(ensemble):
    assert "nothing ran yet" in ensemble("jobs").output
