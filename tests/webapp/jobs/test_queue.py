"""The queue of a home: what is due when, and that it runs."""

from datetime import datetime

import pytest

from webapp.jobs.job_log import JobLog
from webapp.jobs.queue import queue_of
from webapp.service import Service
from webapp.settings import Settings, SettingsError


def due(queue, hour, minute=0):
    """The tasks that are due at that time of a night."""
    return queue.read_periodic(datetime(2026, 5, 31, hour, minute))


def test_the_refit_is_due_once_a_night_at_the_hour_of_the_settings(service):
    queue = queue_of(service)
    assert len(due(queue, 3)) == 1
    assert due(queue, 3, 1) == []
    assert due(queue, 4) == []


def test_off_means_never(tmp_path):
    queue = queue_of(Service(Settings(home=tmp_path, refit_hour=None)))
    assert not any(due(queue, hour) for hour in range(24))


def test_what_is_due_goes_through_the_file_and_runs(service):
    queue = queue_of(service)
    queue.enqueue(due(queue, 3)[0])
    queue.storage.close()
    again = queue_of(service)
    again.execute(again.dequeue())
    assert [job.state for job in JobLog(service.settings.home).jobs()] == ["declined"]


@pytest.mark.parametrize(("said", "hour"), [("off", None), ("0", 0), ("23", 23)])
def test_the_hour_is_read_from_the_environment(monkeypatch, said, hour):
    monkeypatch.setenv("ENSEMBLE_REFIT_HOUR", said)
    assert Settings.read().refit_hour == hour


@pytest.mark.parametrize("said", ["24", "-1", "never"])
def test_an_hour_that_is_none_is_refused(monkeypatch, said):
    monkeypatch.setenv("ENSEMBLE_REFIT_HOUR", said)
    with pytest.raises(SettingsError, match="REFIT_HOUR"):
        Settings.read()
