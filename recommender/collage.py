"""Draws looks side by side as flat lays, with their scores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from compatibility.item_types import Slot
from recommender.flat_lay import CANVAS_HEIGHT, Placement, lay_out
from recommender.listed import listed
from recommender.looks import Look
from recommender.soft_shadow import lay_whole_picture, lay_with_shadow
from recommender.trimmed import trimmed

PAPER, TINT, INK, FAINT = (250, 247, 242), (242, 237, 229), (38, 34, 30), (128, 120, 110)
PANEL = 640
GUTTER = 40
CAPTION = 136
CORNER = 18
MOST_IN_ROW = 4
OPAQUE = 255

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
CutoutOf = Callable[[str], Image.Image]


@dataclass(frozen=True)
class Panel:
    """One look to draw: its items as (id, slot, type), and what stands below: title, figure, a sentence."""

    wear: tuple[tuple[str, Slot, str], ...]
    title: str
    figure: str
    text: str


def draw_collage(looks: Sequence[Look], cutout_of: CutoutOf, file: Path) -> None:
    """Write one picture of all looks (PNG or JPEG by the file's ending); raises ValueError for none.

    `cutout_of` gives an item's cut-out as RGBA; a picture without opacity is laid whole, like a photo.
    """
    if not looks:
        raise ValueError("no look to draw: see what was missing in the answer's `relaxed`")
    draw_panels([_panel(number, look) for number, look in enumerate(looks, start=1)], cutout_of, file)


def draw_panels(panels: Sequence[Panel], cutout_of: CutoutOf, file: Path) -> None:
    """Write one picture of all panels, up to four in a row, as `draw_collage` does."""
    if not panels:
        raise ValueError("nothing to draw")
    tall = round(PANEL * CANVAS_HEIGHT)
    columns, rows = min(len(panels), MOST_IN_ROW), -(-len(panels) // MOST_IN_ROW)
    high = GUTTER + tall + CAPTION
    sheet = Image.new("RGB", (GUTTER + columns * (PANEL + GUTTER), rows * high), PAPER)
    for number, panel in enumerate(panels):
        row, column = divmod(number, MOST_IN_ROW)
        left, top = GUTTER + column * (PANEL + GUTTER), GUTTER + row * high
        sheet.paste(_drawn(panel.wear, cutout_of, PANEL), (left, top), _rounded(PANEL, tall))
        _caption(ImageDraw.Draw(sheet), panel, left, top + tall + 18)
    sheet.save(file)


def draw_look(look: Look, cutout_of: CutoutOf, width: int) -> Image.Image:
    """One look as a flat lay on a faint tint, RGB, 4:5."""
    return _drawn([(item.item, item.slot, item.type) for item in look.items], cutout_of, width)


def _panel(number: int, look: Look) -> Panel:
    said = [reason.text for reason in look.reasons[:1]] or [listed([item.type for item in look.items])]
    wear = tuple((item.item, item.slot, item.type) for item in look.items)
    return Panel(wear, f"Look {number}", f"{look.score:.0%}", said[0])


def _drawn(wear: Sequence[tuple[str, Slot, str]], cutout_of: CutoutOf, width: int) -> Image.Image:
    canvas = Image.new("RGB", (width, round(width * CANVAS_HEIGHT)), TINT)
    for placement in lay_out(wear):
        _lay(canvas, placement, cutout_of(placement.item).convert("RGBA"))
    return canvas


def _lay(canvas: Image.Image, placement: Placement, picture: Image.Image) -> None:
    cutout = trimmed(picture)
    wide, high = placement.width * canvas.width, placement.height * canvas.height
    scale = min(wide / cutout.width, high / cutout.height)
    size = (max(1, round(cutout.width * scale)), max(1, round(cutout.height * scale)))
    x = placement.x * canvas.width + placement.hold[0] * (wide - size[0])
    y = placement.y * canvas.height + placement.hold[1] * (high - size[1])
    laid, at = cutout.resize(size, Image.Resampling.LANCZOS), (round(x), round(y))
    if picture.getchannel("A").getextrema()[0] == OPAQUE:
        lay_whole_picture(canvas, laid, *at)
    else:
        lay_with_shadow(canvas, laid, *at, TINT)


def _caption(draw: ImageDraw.ImageDraw, panel: Panel, left: int, top: int) -> None:
    draw.text((left, top), panel.title, INK, ImageFont.load_default(30))
    draw.text((left + PANEL, top + 4), panel.figure, INK, ImageFont.load_default(26), anchor="ra")
    small = ImageFont.load_default(19)
    for row, line in enumerate(_wrapped(draw, panel.text, small)):
        draw.text((left, top + 46 + 26 * row), line, FAINT, small)


def _wrapped(draw: ImageDraw.ImageDraw, text: str, font: Font) -> list[str]:
    """Break a text into lines that fit under a panel; two are enough for a reason."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if draw.textlength(longer, font) <= PANEL:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines[:2]


def _rounded(width: int, height: int) -> Image.Image:
    mask = Image.new("L", (width, height), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width - 1, height - 1), CORNER, fill=255)
    return mask
