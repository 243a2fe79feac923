"""`ensemble demo`: a first look, from nothing."""

import click


@click.command()
def command() -> None:
    """Complete a look from nothing: prepare, set up the sample, draw a look.

    Each step is done once; running it again only completes the look.

    \b
    Example:
      ensemble demo
    """
    from webapp.cli.completing import complete_and_tell
    from webapp.cli.opened import opened_service
    from webapp.cli.preparing import prepare
    from webapp.cli.sampling import set_up_sample
    from webapp.current_owner import current_owner_id
    from webapp.operations.demo import demo_request

    service = opened_service()
    home = prepare(service)
    set_up_sample(service)
    request = demo_request(service, current_owner_id())
    complete_and_tell(request, [], home / "look.png")
