"""Draws the looks of a plan as one picture."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PIL import Image

from recommender.collage import Panel, draw_panels
from webapp.operations.collage import stored_cutout, with_edge
from webapp.operations.worn_given import WornOutfit
from webapp.service import Service
from webapp.shapes.planned_shape import PlannedItem

Seen = Mapping[str, Image.Image]


def panel(items: Sequence[PlannedItem], title: str, figure: str, text: str) -> Panel:
    """One look to draw; what nobody could name yet has no place in it."""
    wear = tuple((each.item, each.slot, each.type) for each in items if each.slot is not None)
    return Panel(wear, title, figure, text)


def draw_plan(
    service: Service, owner_id: str, panels: Sequence[Panel], file: Path, worn: WornOutfit | None = None
) -> None:
    """Write the panels to a PNG or JPEG file; garments of `worn` are drawn from its photo."""
    draw_panels(panels, _cutouts(service, owner_id, _seen(worn)), file)


def _seen(worn: WornOutfit | None) -> Seen:
    if worn is None:
        return {}
    garments = zip(worn.table.ids, worn.garments, strict=True)
    return {garment_id: with_edge(garment.recognition) for garment_id, garment in garments}


def _cutouts(service: Service, owner_id: str, seen: Seen) -> Callable[[str], Image.Image]:
    return lambda item_id: seen[item_id] if item_id in seen else stored_cutout(service, owner_id, item_id)
