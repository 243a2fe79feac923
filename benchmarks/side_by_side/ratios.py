"""Times two ways of doing the same, turn and turn about, and says by how much one is faster."""

import gc
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DRAWS, LEVEL = 2000, 0.95


@dataclass(frozen=True)
class Turns:
    """Seconds of each turn: (repeats, 2) for the reference and for ours, wall and processor."""

    reference: NDArray[np.float64]
    ours: NDArray[np.float64]


def turn_about(
    reference: Callable[[], object], ours: Callable[[int], object], repeats: int, ours_times: int = 1
) -> Turns:
    """Time both `repeats` times in the order ABBA, so that a drift of the machine meets both alike.

    A turn of ours is `ours_times` times the work, where once is too short to be timed: `ours` is told how
    often. Both are run once before, untimed.
    """
    spent: dict[str, list[tuple[float, float]]] = {"reference": [], "ours": []}
    turns = [("reference", reference, 1), ("ours", lambda: ours(ours_times), ours_times)]
    for _, work, _ in turns:
        work()
    for repeat in range(repeats):
        for name, work, times in turns if repeat % 2 == 0 else turns[::-1]:
            spent[name].append(_seconds(work, times))
    return Turns(np.array(spent["reference"]), np.array(spent["ours"]))


def _seconds(work: Callable[[], object], times: int) -> tuple[float, float]:
    gc.collect()
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) / times, (time.process_time() - processor) / times


def interval(ratios: NDArray[np.float64], seed: int = 0) -> tuple[float, float, float]:
    """Median of the ratios and its 95 % bootstrap interval: (repeats,) -> median, low, high."""
    drawn = np.random.default_rng(seed).choice(ratios, (DRAWS, len(ratios)))
    low, high = np.quantile(np.median(drawn, axis=1), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(np.median(ratios)), float(low), float(high)


def told(what: str, turns: Turns, target: float) -> bool:
    """Print both ratios; -> whether the interval of the processor's clears the target.

    One thread's processor time is what the work takes; wall time also has what other programs on the
    machine took meanwhile.
    """
    ratios = turns.reference / turns.ours
    wall, processor = (interval(ratios[:, clock]) for clock in (0, 1))
    reached = processor[1] >= target
    say(
        f"{what}: {_worded(processor)} processor, {_worded(wall)} wall; reference "
        f"{_milliseconds(turns.reference)} ms, ours {_milliseconds(turns.ours)} ms; target {target:g}: "
        + ("reached" if reached else "NOT REACHED")
    )
    return reached


def guard(what: str, kept: bool) -> bool:
    """Print whether a figure of quality is kept: -> the same."""
    say(f"guard: {what}: {'kept' if kept else 'BROKEN'}")
    return kept


def say(line: str) -> None:
    """Write one line of the report, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _worded(figures: tuple[float, float, float]) -> str:
    return "{:.1f} times [{:.1f}, {:.1f}]".format(*figures)


def _milliseconds(seconds: NDArray[np.float64]) -> str:
    return f"{1000 * np.median(seconds[:, 1]):,.1f}"
