from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from compatibility.item_types import Slot
from recommender.collage import (
    CAPTION,
    GUTTER,
    PANEL,
    PAPER,
    TINT,
    Panel,
    draw_collage,
    draw_look,
    draw_panels,
)
from recommender.complete import complete
from recommender.looks import LookQuery

COLOURS = {"blouse": (200, 30, 30), "jeans": (30, 50, 120), "boots": (60, 40, 20), "handbag": (20, 110, 60)}


def cutout_of(item_id):
    """A blob in the colour of its type on air, as the store keeps cut-outs."""
    picture = Image.new("RGBA", (240, 320), (255, 255, 255, 0))
    ImageDraw.Draw(picture).rectangle((30, 30, 209, 289), fill=(*COLOURS[item_id.split("_")[-1]], 255))
    return picture


@pytest.fixture
def looks(scorer, table):
    pool = table(["jeans", "boots", "handbag", "jeans"])
    query = LookQuery(wanted=(Slot.BAG,), looks=2)
    return complete(table(["blouse"], source="photo"), pool, scorer, query).looks


def share(picture, colour):
    """How much of a picture has nearly that colour."""
    apart = np.abs(np.asarray(picture, int) - colour).max(axis=2)
    return (apart < 12).mean()


def test_every_item_is_to_be_seen_whole_on_a_faint_tint(looks):
    picture = draw_look(looks[0], cutout_of, 400)
    assert picture.size == (400, 500)
    for colour in COLOURS.values():
        assert share(picture, colour) > 0.005
    border = np.concatenate([np.asarray(picture)[edge] for edge in (0, -1)])
    assert np.abs(border.astype(int) - TINT).max() < 12
    assert share(picture, COLOURS["jeans"]) > share(picture, COLOURS["boots"])


@pytest.mark.parametrize("name", ["looks.png", "looks.jpg"])
def test_looks_stand_side_by_side_in_one_file(looks, tmp_path, name):
    draw_collage(looks, cutout_of, tmp_path / name)
    with Image.open(tmp_path / name) as sheet:
        assert sheet.size == (GUTTER + 2 * (PANEL + GUTTER), GUTTER + PANEL * 5 // 4 + CAPTION)
        caption = np.asarray(sheet.convert("RGB"))[-CAPTION:]
        assert np.abs(caption.astype(int) - PAPER).max() > 100  # something is written there


def test_a_long_reason_stays_under_its_panel(looks, tmp_path):
    wordy = replace(looks[0].reasons[0], text="Words " * 80)
    draw_collage([replace(looks[0], reasons=(wordy,))], cutout_of, tmp_path / "one.png")
    with Image.open(tmp_path / "one.png") as sheet:
        right = np.asarray(sheet.convert("RGB"))[-CAPTION:, -GUTTER:]
    assert np.abs(right.astype(int) - PAPER).max() < 12


def test_without_a_look_there_is_no_picture(tmp_path):
    with pytest.raises(ValueError, match="relaxed"):
        draw_collage([], cutout_of, tmp_path / "none.png")


def test_more_than_four_panels_go_into_rows(tmp_path):
    wear = (("a_jeans", Slot.BOTTOM, "jeans"), ("a_boots", Slot.FOOTWEAR, "boots"))
    panels = [Panel(wear, f"Day {day}", "82%", "as it is cold") for day in range(5)]
    draw_panels(panels, cutout_of, tmp_path / "days.png")
    with Image.open(tmp_path / "days.png") as sheet:
        assert sheet.size == (GUTTER + 4 * (PANEL + GUTTER), 2 * (GUTTER + PANEL * 5 // 4 + CAPTION))
        empty = np.asarray(sheet.convert("RGB"))[-PANEL:, GUTTER + PANEL + GUTTER :]
    assert np.abs(empty.astype(int) - PAPER).max() < 12


def test_nothing_cannot_be_drawn(tmp_path):
    with pytest.raises(ValueError, match="nothing"):
        draw_panels([], cutout_of, tmp_path / "none.png")
