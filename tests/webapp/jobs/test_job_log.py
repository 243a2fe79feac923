"""What ran beside the service, as files that any process reads."""

import json
import subprocess
import sys

from webapp.jobs.job_log import KEPT, Job, JobLog


def test_a_run_is_remembered_as_it_goes_on(tmp_path):
    log = JobLog(tmp_path)
    job = log.keep(Job.begin("refit taste"))
    log.keep(job.at("Fitting", 1, 2))
    assert [(each.state, each.doing, each.done) for each in log.jobs()] == [("running", "Fitting", 1)]
    log.keep(job.end("promoted", "better"))
    (ended,) = JobLog(tmp_path).jobs()
    assert (ended.state, ended.words) == ("promoted", "better")
    assert ended.ended


def test_the_newest_come_first_and_the_oldest_are_forgotten(tmp_path):
    log = JobLog(tmp_path)
    ids = [log.keep(Job.begin("refit taste").end("declined", "")).id for _ in range(KEPT + 3)]
    assert [job.id for job in log.jobs()] == ids[::-1][:KEPT]


def test_a_run_whose_process_is_gone_was_stopped(tmp_path):
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    log = JobLog(tmp_path)
    job = log.keep(Job.begin("refit taste"))
    file = tmp_path / "jobs" / f"{job.id}.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"process": gone.pid}))
    assert [each.state for each in log.jobs()] == ["stopped"]


def test_a_damaged_file_is_passed_over(tmp_path):
    log = JobLog(tmp_path)
    kept = log.keep(Job.begin("refit taste").end("declined", ""))
    (tmp_path / "jobs" / "job_zzz.json").write_text("{")
    assert log.jobs() == [kept]
