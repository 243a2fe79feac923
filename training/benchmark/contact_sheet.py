"""Draws questions with their answers for people to look at; pictures of a data set, never to be committed."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from training.benchmark.most_wrong import WrongAnswer
from training.readers.outfit_items import OutfitItem

PAPER, INK, QUIET, ACCENT = "#faf7f0", "#1c1915", "#6a6052", "#a2391f"
SIDE, GAP, HEAD = 132, 14, 30
MOST_ASKED = 6


def draw_sheet(wrong: Sequence[WrongAnswer], items: Sequence[OutfitItem], file: Path) -> None:
    """One row for each: the question's items, a space, the answers, the right and the chosen one marked."""
    columns = MOST_ASKED + 1 + 4
    size = (GAP + columns * (SIDE + GAP), 2 * HEAD + len(wrong) * (SIDE + HEAD + GAP))
    sheet = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((GAP, GAP), "worn together", INK, _font())
    draw.text((_left(MOST_ASKED + 1), GAP), "which one completes it?", INK, _font())
    for number, one in enumerate(wrong):
        _draw_row(sheet, draw, one, items, 2 * HEAD + number * (SIDE + HEAD + GAP))
    file.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(file)


def _draw_row(
    sheet: Image.Image, draw: ImageDraw.ImageDraw, one: WrongAnswer, items: Sequence[OutfitItem], top: int
) -> None:
    asked = one.question.question
    for place, row in enumerate(asked[:MOST_ASKED]):
        sheet.paste(_picture(items[row]), (_left(place), top))
    more = f"and {len(asked) - MOST_ASKED} more" if len(asked) > MOST_ASKED else ""
    draw.text((GAP, top + SIDE + 4), more, QUIET, _font())
    for place, row in enumerate(one.question.answers):
        corner = (_left(MOST_ASKED + 1 + place), top)
        sheet.paste(_picture(items[row]), corner)
        _mark(draw, one, place, corner)


def _mark(draw: ImageDraw.ImageDraw, one: WrongAnswer, place: int, corner: tuple[int, int]) -> None:
    """Worn by the stylist: accent. Chosen by the model: ink, with how much more it was thought likely."""
    marks = {one.question.correct: ("right", ACCENT), one.chosen: (f"chosen, +{100 * one.lead:.0f} %", INK)}
    if place in marks:
        word, colour = marks[place]
        left, top = corner
        draw.rectangle((left - 3, top - 3, left + SIDE + 2, top + SIDE + 2), outline=colour, width=3)
        draw.text((left, top + SIDE + 4), word, colour, _font())


def _left(column: int) -> int:
    return GAP + column * (SIDE + GAP)


def _picture(item: OutfitItem) -> Image.Image:
    with Image.open(item.file) as opened:
        picture = opened.convert("RGB")
    picture.thumbnail((SIDE, SIDE))
    tile = Image.new("RGB", (SIDE, SIDE), "white")
    tile.paste(picture, ((SIDE - picture.width) // 2, (SIDE - picture.height) // 2))
    return tile


def _font() -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(15)
