import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import psutil
import torch

from training.shared_objective import share_of

ROOT = Path(__file__).parents[2]
OF_RAY = ("raylet", "gcs_server", "ray::")


def of_ray():
    processes = psutil.process_iter(["pid", "name", "cmdline"])
    told = (
        (each.pid, " ".join([each.info["name"] or "", *(each.info["cmdline"] or [])])) for each in processes
    )
    return {pid for pid, words in told if any(name in words for name in OF_RAY)}


def test_two_workers_reach_what_one_process_does_and_go_home():
    """In a process of its own: Ray's helpers end after their parent has stopped looking."""
    before = of_ray()
    command = [sys.executable, "-m", "tests.training.ray_toy"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    spread = max(3 * np.std(told["alone"]), 0.02)
    assert abs(told["together"] - np.mean(told["alone"])) <= spread
    assert told["together"] > told["untrained"] + 0.1
    assert told["usage_stats"] == "0"
    assert of_ray() <= before


def test_workers_share_a_batch_without_gap_or_overlap():
    rows = torch.cat([share_of(7, rank, 3) for rank in range(3)])
    assert sorted(rows.tolist()) == list(range(7))
    assert share_of(2, 2, 3).tolist() == [0]  # nobody is idle, or the others would wait for ever
