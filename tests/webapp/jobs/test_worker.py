"""The worker beside a server, as a real process."""

import os
import subprocess
import sys

from webapp.jobs.beside_server import WORKER, jobs_beside
from webapp.settings import Settings


def test_it_ends_when_the_server_does(tmp_path):
    process = subprocess.Popen(
        WORKER,
        env={**os.environ, "ENSEMBLE_HOME": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    out, _ = process.communicate(timeout=60)
    assert b"Traceback" not in out


def test_nothing_is_started_where_nothing_is_due(tmp_path):
    with jobs_beside(Settings(home=tmp_path, refit_hour=None)):
        assert not (tmp_path / "jobs").exists()


def test_a_fit_is_not_part_of_the_worker_until_it_is_due():
    code = "import sys, webapp.jobs.worker; assert not {'torch', 'lightfm', 'pandas'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
