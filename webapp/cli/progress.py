"""Shows how far a long step has come: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

import click

Progress = Callable[[str, int, int], None]
QUIET_SECONDS = 2.0
LINE_EVERY = 10.0


@contextmanager
def showing_progress() -> Iterator[Progress]:
    """A function to call with (what, done, total); everything goes to the standard error stream."""
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        with _bars(console) as progress:
            yield progress
    else:
        yield _lines()


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say that something goes on whose end cannot be counted."""
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        with console.status(f"{what} ..."):
            yield
    else:
        timer = Timer(QUIET_SECONDS, click.echo, (f"{what} ...",), {"err": True})
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


@contextmanager
def _bars(console: object) -> Iterator[Progress]:
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(*columns, console=console, transient=True) as bars:  # type: ignore[arg-type]
        tasks = {}

        def progress(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)

        yield progress


def _lines() -> Progress:
    started = time.monotonic()
    told: dict[str, float] = {}
    first: dict[str, tuple[float, int]] = {}

    def progress(what: str, done: int, total: int) -> None:
        now = time.monotonic()
        begun, already = first.setdefault(what, (now, done))
        if now - told.get(what, started - LINE_EVERY + QUIET_SECONDS) >= LINE_EVERY:
            told[what] = now
            left = time_left(now - begun, done - already, total - done)
            click.echo(f"{what}: {done} of {total}{left}", err=True)

    return progress


def time_left(seconds: float, done: int, remaining: int) -> str:
    """About how long the rest takes, in words; nothing before anything is done."""
    if done <= 0 or remaining <= 0:
        return ""
    rest = seconds / done * remaining
    return f", about {rest / 60:.0f} min left" if rest >= 90 else f", about {rest:.0f} s left"
