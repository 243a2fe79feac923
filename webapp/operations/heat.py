"""Shows where the model looked, in a photo that was sent or in an item's cut-out."""

import base64
from dataclasses import dataclass
from typing import Self

from PIL import Image

from compatibility.item_types import TYPE_NAMES, UNSURE
from wardrobe.cutout_file import read_cutout
from wardrobe.files import content_hash
from wardrobe.models import Item
from wardrobe.recognition.heat_map import Plane, carriers, on_photo
from wardrobe.recognition.heat_picture import heat_png
from wardrobe.recognition.heat_question import HeatQuestion
from wardrobe.recognition.recognition import CutOut, Recognition
from webapp.operations.items import readable_item
from webapp.operations.pictures import Picture
from webapp.refusals import AbsentError
from webapp.service import Service
from webapp.shapes.garment_shape import HeatShape


@dataclass(frozen=True)
class _Answers:
    """What was told of a garment: its type, its colours' codes by name, its attributes' values by name."""

    type: str
    colours: dict[str, str]
    attributes: dict[str, str]

    @classmethod
    def of_recognition(cls, found: Recognition) -> Self:
        kind = max(found.probabilities, key=found.probabilities.__getitem__)
        return cls(
            kind if found.type == UNSURE else found.type,
            {colour.name: colour.hex for colour in found.colours},
            {each.name: each.value for each in found.attributes},
        )

    @classmethod
    def of_item(cls, item: Item) -> Self:
        shares: dict[str, float] = item.recognised["probabilities"]
        return cls(
            max(shares, key=shares.__getitem__) if item.type == UNSURE else item.type,
            {colour["name"]: colour["hex"] for colour in item.colours},
            {each["name"]: each["value"] for each in item.attributes},
        )

    def value(self, asked: HeatQuestion) -> str | None:
        """What the answer asked about says; None where there is no such answer."""
        if asked.kind == "type":
            return asked.name if asked.name in TYPE_NAMES else None if asked.name else self.type
        return (self.colours if asked.kind == "colour" else self.attributes).get(asked.name or "")


def heat_over(
    service: Service, photo: Image.Image, recognition: Recognition, asked: HeatQuestion | None
) -> HeatShape | None:
    """The map for one garment, over its photo; None when the answer asked about was not given."""
    if asked is None:
        return None
    answers = _Answers.of_recognition(recognition)
    plane = _plane(service, photo, recognition.cutout, asked, answers)
    if plane is None:
        return None
    code = base64.b64encode(heat_png(photo, plane)).decode()
    told = asked.name if asked.kind == "colour" else answers.value(asked)
    return HeatShape(of=f"{asked.kind}: {told}", png=f"data:image/png;base64,{code}")


def item_heat(service: Service, owner_id: str, item_id: str, asked: HeatQuestion) -> Picture:
    """The map over an item's cut-out; raises AbsentError for an item, or an answer, that there is not."""
    with service.store.session() as session:
        item = readable_item(session, owner_id, item_id)
    answers = _Answers.of_item(item)
    cutout = read_cutout(service.store.files.get(item.cutout))
    plane = _plane(service, cutout.picture, cutout, asked, answers)
    if plane is None:
        raise AbsentError(f"{item_id} has no answer {asked.kind}:{asked.name or ''} that can be shown")
    png = heat_png(cutout.picture, plane, cutout.mask)
    return Picture(content_hash(png), png)


def _plane(
    service: Service, picture: Image.Image, cutout: CutOut, asked: HeatQuestion, answers: _Answers
) -> Plane | None:
    value = answers.value(asked)
    if value is None:
        return None
    if asked.kind == "colour":
        others = [code for code in answers.colours.values() if code != value]
        return carriers(picture, cutout.mask, value, others)
    name = "type" if asked.kind == "type" else str(asked.name)
    grid = service.recogniser.evidence(cutout, name, value)
    return None if grid is None else on_photo(grid, cutout.mask)
