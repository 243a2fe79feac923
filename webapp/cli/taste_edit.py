"""`ensemble taste edit`: your word for what you like."""

import click


@click.command("edit")
@click.option("--likes", multiple=True, metavar="TRAIT", help="You like it.")
@click.option("--avoids", multiple=True, metavar="TRAIT", help="You avoid it.")
@click.option("--ignore", multiple=True, metavar="TRAIT", help="It must not matter, whatever you do.")
@click.option("--learn", multiple=True, metavar="TRAIT", help="Forget your word: learn it again.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    likes: tuple[str, ...],
    avoids: tuple[str, ...],
    ignore: tuple[str, ...],
    learn: tuple[str, ...],
    as_json: bool,
) -> None:
    """Say what you like: it outweighs whatever was learned. A trait is FIELD:VALUE, such as colour:navy.

    \b
    Examples:
      ensemble taste edit --likes colour:navy --avoids pattern:floral
      ensemble taste edit --learn colour:navy
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.read import read
    from webapp.cli.taste_lines import taste_lines
    from webapp.cli.told import tell
    from webapp.current_owner import current_owner_id
    from webapp.operations.taste import edit_taste
    from webapp.shapes.taste_shape import TasteChange

    said = ((likes, "likes"), (avoids, "avoids"), (ignore, "ignored"), (learn, None))
    edits = {trait: stance for traits, stance in said for trait in traits}
    if not edits:
        raise click.UsageError("edit what? give --likes, --avoids, --ignore or --learn TRAIT")
    change = read(TasteChange, {"edits": edits})
    tell(edit_taste(opened_service(), current_owner_id(), change.edits), taste_lines, as_json)
