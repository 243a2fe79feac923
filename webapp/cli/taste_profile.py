"""`ensemble taste profile`: what you tell about yourself."""

from typing import Any

import click

from recommender.taste.profile import QUESTIONS


def _choice(name: str) -> click.Choice[str]:
    return click.Choice(QUESTIONS[name].answers)


@click.command("profile")
@click.option("--body-type", type=_choice("body_type"))
@click.option("--age", "age_band", type=_choice("age_band"))
@click.option("--size", metavar="SIZE", help="Your usual size, as you write it.")
@click.option("--occasion", "occasions", multiple=True, type=_choice("occasions"), help="What you dress for.")
@click.option("--warmth", type=_choice("warmth"))
@click.option("--modesty", type=_choice("modesty"))
@click.option("--forget", is_flag=True, help="First forget everything that was told before.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(forget: bool, as_json: bool, **given: Any) -> None:
    """Show what you told about yourself, or tell it; all of it is optional.

    \b
    Examples:
      ensemble taste profile
      ensemble taste profile --body-type pear --occasion work --occasion party
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.read import read
    from webapp.cli.taste_lines import profile_lines
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.profile import change_profile, forget_profile
    from webapp.shapes.profile_shape import ProfileShape

    service, owner_id = opened_service(), current_owner_id()
    told = {name: list(each) if isinstance(each, tuple) else each for name, each in given.items() if each}
    answers = read(ProfileShape, told)
    if forget:
        forget_profile(service, owner_id)
    tell(change_profile(service, owner_id, answers), profile_lines, as_json)
