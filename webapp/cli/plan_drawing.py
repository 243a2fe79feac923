"""Draws looks of plans where a command was asked to."""

from collections.abc import Sequence
from pathlib import Path

from recommender.collage import Panel
from webapp.cli.told import tell_file
from webapp.current_owner import current_owner_id
from webapp.operations.plan_collage import draw_plan, panel
from webapp.operations.worn_given import WornOutfit
from webapp.service import Service
from webapp.shapes.planned_shape import PlannedLookShape


def look_panel(look: PlannedLookShape, title: str) -> Panel:
    """A look to draw, with its first reason below."""
    return panel(look.items, title, f"{look.score:.0%}", "".join(look.reasons[:1]))


def draw_panels(
    service: Service, panels: Sequence[Panel], file: Path, as_json: bool, worn: WornOutfit | None = None
) -> None:
    """Draw what there is to draw, and say where."""
    if panels:
        draw_plan(service, current_owner_id(), panels, file, worn)
        if not as_json:
            tell_file("collage", file)
