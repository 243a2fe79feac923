"""Refits of a home as jobs: promoted, gone back from, refused while another goes on."""

import pytest

from recommender.user_model.promotion import PointerError, taste_models
from recommender.user_model.serving import serving_user_model
from webapp.jobs.job_log import JobLog
from webapp.jobs.refit_job import go_back, refit_now
from webapp.refusals import TooManyError


def quiet(doing, done, total):
    pass


def test_a_refit_is_promoted_told_and_gone_back_from(lived_in):
    pytest.importorskip("lightfm")
    home = lived_in.settings.home
    job = refit_now(lived_in, quiet)
    assert job.state == "promoted", job.words
    assert serving_user_model(home) is not None
    assert go_back(lived_in).words == "no model of tastes serves now"
    assert serving_user_model(home) is None
    assert [each.state for each in JobLog(home).jobs()] == ["done", "promoted"]
    with pytest.raises(PointerError):
        go_back(lived_in)


def test_two_do_not_refit_at_once(lived_in):
    refused = []

    def ask(doing, done, total):
        with pytest.raises(TooManyError):
            refit_now(lived_in, quiet)
        refused.append(doing)

    pytest.importorskip("lightfm")
    refit_now(lived_in, ask)
    assert refused
    assert len(JobLog(lived_in.settings.home).jobs()) == 1


def test_an_empty_home_says_what_is_missing(service):
    job = refit_now(service, quiet)
    assert job.state == "declined"
    assert "0 people have" in job.words


def test_what_fails_is_told_and_lets_go_of_the_lock(lived_in):
    models = taste_models(lived_in.settings.home)
    models.mkdir(parents=True)
    (models / "serving.json").write_text("no json")
    for _ in range(2):
        job = refit_now(lived_in, quiet)
        assert job.state == "failed"
        assert "serving.json" in job.words
