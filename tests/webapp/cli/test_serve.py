"""`ensemble serve`, as a real process."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

ENSEMBLE = [sys.executable, "-c", "from webapp.cli import main; main()"]


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answer(port, path):
    until = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as got:
                return json.load(got)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def test_it_prints_its_address_serves_and_stops_in_peace(settings, port):
    environment = {**os.environ, "ENSEMBLE_HOME": str(settings.home)}
    process = subprocess.Popen(
        [*ENSEMBLE, "serve", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert answer(port, "/healthz")["status"] == "ok"
        assert answer(port, "/readyz")["status"] == "ok"
    finally:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert f"http://127.0.0.1:{port}" in out
    assert process.returncode == 0, err
    assert "Traceback" not in err


def test_a_taken_port_is_a_misuse(ensemble):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        result = ensemble("serve", "--port", other.getsockname()[1])
    assert result.exit_code == 2
    assert "--port" in result.output
