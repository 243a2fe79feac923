"""`ensemble doctor`: what is wrong with an outfit, and what would help."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from webapp.cli.context_args import context_asked, context_options
from webapp.cli.plan_args import collage_option, json_option

if TYPE_CHECKING:
    from recommender.collage import Panel
    from webapp.shapes.doctor_shape import CureShape, DoctorAnswer, DoctorRequest


@click.command()
@click.argument("items", nargs=-1, metavar="ITEM_ID ...")
@click.option("--photo", type=click.Path(path_type=Path), help="Somebody wearing the outfit; it is not kept.")
@click.option("--kept", metavar="LOOK_ID", help="A look that was kept.")
@click.option("--outfit", metavar="OUTFIT_ID", help="An outfit as it was worn.")
@click.option("--wardrobe", default="mine", show_default=True, metavar="NAME", help="Swaps come from here.")
@click.option("--shop", metavar="NAME", help="Swaps may come from this inventory, too.")
@context_options
@collage_option
@json_option
def command(
    items: tuple[str, ...], photo: Path | None, collage: Path | None, as_json: bool, **asked: Any
) -> None:
    """Examine an outfit: how well it goes together, who spoils it, and three swaps that help.

    \b
    Examples:
      ensemble doctor itm_4k2m itm_7c3n itm_9x1p
      ensemble doctor --photo worn.jpg --shop shop:demo --collage cures.png
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.photo_args import photo_upload
    from webapp.cli.plan_drawing import draw_panels
    from webapp.cli.progress import waiting
    from webapp.cli.told import tell_json
    from webapp.current_owner import current_owner_id
    from webapp.operations.doctor import examine

    _check_one_outfit(items, photo, asked["kept"], asked["outfit"])
    uploads = [photo_upload(photo)] if photo else []
    service = opened_service()
    with waiting("reading the photo" if photo else "examining"):
        found = examine(service, current_owner_id(), _request(items, **asked), uploads)
    if as_json:
        tell_json(found.answer)
    else:
        _tell(found.answer)
    if collage:
        draw_panels(service, _panels(found.answer), collage, as_json, found.worn)


def _check_one_outfit(*ways: object) -> None:
    if sum(map(bool, ways)) != 1:
        raise click.UsageError(
            "give one outfit: item ids, --photo FILE, --kept LOOK_ID or --outfit OUTFIT_ID"
        )


def _request(
    items: tuple[str, ...],
    kept: str | None,
    outfit: str | None,
    wardrobe: str,
    shop: str | None,
    **asked: Any,
) -> "DoctorRequest":
    from webapp.cli.read import read
    from webapp.shapes.doctor_shape import DoctorRequest

    pools = [{"collection": name} for name in (wardrobe, shop) if name]
    told = {"pools": pools, "items": items, "kept_look": kept, "outfit": outfit}
    return read(DoctorRequest, {**told, "context": context_asked(asked)})


def _tell(answer: "DoctorAnswer") -> None:
    from webapp.cli.folded import say
    from webapp.cli.plan_lines import heading, short, tell_model

    low, high = answer.interval
    say(f"{answer.verdict} (likely {low:.0%} to {high:.0%})")
    say(answer.why)
    for line in answer.complaints:
        say(f"  {line}")
    heading("what keeps it from being better")
    names = {}
    for each in sorted(answer.outfit, key=lambda one: -one.blame):
        names[each.item.item] = short(each.item)
        click.echo(f"  {each.blame:4.0%}  {short(each.item)}  {each.item.item}")
    heading(_heading(answer))
    for cure in answer.cures:
        swap = f"{short(cure.item)} for the {names[cure.replaces]}"
        say(f"  {_points(answer.score, cure)}  {swap}  {cure.item.item}")
        say(f"      {cure.reason}")
    tell_model(answer.model)


def _heading(answer: "DoctorAnswer") -> str:
    if not answer.cures:
        return "no swap would help"
    better = any(cure.gain > 0 for cure in answer.cures)
    return "swaps that help" if better else "swaps for what cannot be worn"


def _points(now: float, cure: "CureShape") -> str:
    """What a swap gains, of the whole points that its reason names."""
    return f"{round(100 * cure.after) - round(100 * now):+d}"


def _panels(answer: "DoctorAnswer") -> "list[Panel]":
    """The outfit now, and with each swap."""
    from webapp.operations.plan_collage import panel

    known = {each.item.item: each.item for each in answer.outfit}
    panels = [panel(list(known.values()), "Now", f"{answer.score:.0%}", answer.why)]
    for cure in answer.cures:
        after = known | {cure.item.item: cure.item}
        worn = [after[item_id] for item_id in cure.outfit]
        panels.append(panel(worn, f"With the {cure.item.name}", f"{cure.after:.0%}", cure.reason))
    return panels
