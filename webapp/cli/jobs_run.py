"""`ensemble jobs run`: run what is due."""

import click


@click.command("run")
def command() -> None:
    """Run what is due at night until stopped (Ctrl-C). `ensemble serve` does so already; this is without it.

    \b
    Example:
      ENSEMBLE_REFIT_HOUR=4 ensemble jobs run
    """
    from webapp.jobs.queue import queue_of
    from webapp.jobs.worker import run_jobs
    from webapp.request_log import set_up_logging
    from webapp.service import Service
    from webapp.settings import Settings

    settings = Settings.read()
    set_up_logging(settings.log_json)
    hour = settings.refit_hour
    due = "nothing is due" if hour is None else f"tastes are refitted at {hour}:00"
    click.echo(f"{due} (Ctrl-C stops it)")
    run_jobs(queue_of(Service(settings)))
