"""Fits a scorer on several workers by Ray Train; needs the extra `ensemble[ray]`."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from safetensors.torch import load_file, save_file

from compatibility.outfit_scorer import OutfitScorer
from training.fit_scorer import Schedule, fit_scorer
from training.fit_seed import FitInput
from training.objectives.objective import Objective
from training.shared_objective import SharedObjective

WEIGHTS = "scorer.safetensors"
# The rows of a data set go to the workers once; more than this is for a machine with more to give.
STORE_BYTES = 200 * 1024 * 1024


class RayMissingError(RuntimeError):
    """Several workers were asked for where Ray is not installed."""


class Fit(Protocol):
    """What is to be fitted."""

    source: FitInput
    schedule: Schedule
    objective: Objective[Any]

    def untrained(self, seed: int) -> OutfitScorer: ...


def fit_on_workers(fit: Fit, seed: int, workers: int) -> OutfitScorer:
    """The scorer after its last step, learned by `workers` processes on this machine, one core each.

    Each takes its share of every batch and all take the mean step, so that the figures are those of one
    process within the spread of seeds. Raises RayMissingError. Leaves no process behind.
    """
    with _ray(workers), tempfile.TemporaryDirectory(prefix="ensemble-fit-") as folder:
        from ray.train import RunConfig, ScalingConfig
        from ray.train.torch import TorchConfig, TorchTrainer

        result = TorchTrainer(
            _work,
            train_loop_config={"fit": fit, "seed": seed},
            torch_config=TorchConfig(backend="gloo"),
            scaling_config=ScalingConfig(num_workers=workers, resources_per_worker={"CPU": 1}),
            run_config=RunConfig(name="fit", storage_path=folder),
        ).fit()
        scorer = fit.untrained(seed)
        scorer.load_state_dict(load_file(Path(result.checkpoint.path) / WEIGHTS))
    return scorer.eval()


def _work(given: dict[str, Any]) -> None:
    """What each worker does; the first one hands in the result."""
    import ray.train
    import torch

    torch.set_num_threads(1)
    fit, seed, context = given["fit"], given["seed"], ray.train.get_context()
    rank, workers = context.get_world_rank(), context.get_world_size()
    scorer = fit.untrained(seed)
    objective = SharedObjective(scorer, fit.objective, rank, workers)
    fit_scorer(scorer, objective, fit.source, fit.schedule, seed, _unwatched)
    with tempfile.TemporaryDirectory() as folder:
        state = {name: value.contiguous() for name, value in scorer.state_dict().items()}
        save_file(state, Path(folder) / WEIGHTS)
        handed_in = ray.train.Checkpoint.from_directory(folder) if rank == 0 else None
        ray.train.report({"rank": rank}, checkpoint=handed_in)


def _unwatched(what: str, done: int, total: int) -> None:
    """Workers tell nobody how far they are."""


@contextmanager
def _ray(workers: int) -> Iterator[None]:
    """Ray on this machine for as long as it is needed: no dashboard, and nothing about it is sent away."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import ray
    except ImportError as error:
        raise RayMissingError(
            "several workers need Ray: install ensemble[ray] (pip install 'ray[train]==2.60.0')"
        ) from error
    ray.init(
        address="local",
        num_cpus=workers,
        object_store_memory=STORE_BYTES,
        include_dashboard=False,
        log_to_driver=False,
    )
    try:
        yield
    finally:
        ray.shutdown()
