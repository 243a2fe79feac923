"""`ensemble refit`: learn everybody's tastes anew, now."""

import json
from dataclasses import asdict

import click


@click.command("refit")
@click.option("--back", is_flag=True, help="Let the model before serve again.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(back: bool, as_json: bool) -> None:
    """Refit the model of tastes on what everybody in the store did, as is done every night.

    A new model serves only if it foretells the last days no worse than the one that serves; until then, and
    whatever goes wrong, that one serves. Needs the libraries of requirements-users.lock.

    \b
    Examples:
      ensemble refit           fit, ask the gate, say how it ended
      ensemble refit --back    undo the last promotion
    """
    from webapp.cli.progress import showing_progress
    from webapp.jobs.refit_job import go_back, refit_now
    from webapp.request_log import set_up_logging
    from webapp.service import Service
    from webapp.settings import Settings

    settings = Settings.read()
    set_up_logging(settings.log_json)
    service = Service(settings)
    if back:
        job = go_back(service)
    else:
        with showing_progress() as progress:
            job = refit_now(service, progress)
    click.echo(json.dumps(asdict(job), indent=2) if as_json else f"{job.state}: {job.words}")
    if job.state == "failed":
        raise click.exceptions.Exit(1)
