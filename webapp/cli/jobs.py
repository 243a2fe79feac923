"""`ensemble jobs`: what runs beside the service, and how it went."""

import click

from webapp.cli.commands import Commands


@click.group("jobs", cls=Commands, where={"run": "webapp.cli.jobs_run"}, invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON list.")
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """List what ran beside the service, newest first, and how it ended.

    \b
    Examples:
      ensemble jobs        what ran, and how far it is
      ensemble jobs run    run what is due, as `ensemble serve` does
    """
    if context.invoked_subcommand is not None:
        return
    import json
    from dataclasses import asdict

    from webapp.jobs.job_log import JobLog
    from webapp.settings import Settings

    jobs = JobLog(Settings.read().home).jobs()
    if as_json:
        click.echo(json.dumps([asdict(job) for job in jobs], indent=2))
        return
    for job in jobs:
        doing = f"{job.doing} {job.done} of {job.total}" if job.state == "running" else job.words
        click.echo(f"{job.begun}  {job.kind}  {job.state}  {doing}")
    if not jobs:
        click.echo("nothing ran yet; see ensemble refit, and ENSEMBLE_REFIT_HOUR")
