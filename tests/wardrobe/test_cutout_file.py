import io

import numpy as np
from PIL import Image

from wardrobe.cutout_file import LONGEST_SIDE, cutout_png
from wardrobe.recognition.recognition import CutOut


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGBA")


def test_the_room_is_gone_and_the_edge_keeps_its_own_colour() -> None:
    room = Image.new("RGB", (100, 80), (10, 200, 10))
    room.paste((200, 0, 0), (40, 20, 60, 60))
    mask = Image.new("L", room.size, 0)
    mask.paste(128, (35, 15, 65, 65))
    mask.paste(255, (40, 20, 60, 60))
    white = Image.composite(room, Image.new("RGB", room.size, "white"), mask)
    cut = opened(cutout_png(room, CutOut(white, mask, False)))
    assert cut.size == (30, 50)
    assert cut.getpixel((15, 25)) == (200, 0, 0, 255)
    assert cut.getpixel((1, 1)) == (10, 200, 10, 128)


def test_nothing_is_left_in_the_colours_behind_full_transparency() -> None:
    room = Image.fromarray(np.random.default_rng(1).integers(0, 255, (60, 60, 3), np.uint8))
    mask = Image.new("L", room.size, 0)
    mask.putpixel((0, 0), 255)
    mask.putpixel((59, 59), 255)
    pixels = np.asarray(opened(cutout_png(room, CutOut(room, mask, False))))
    clear = pixels[..., 3] == 0
    assert clear.sum() == 3598
    assert (pixels[clear][:, :3] == 255).all()


def test_large_ones_are_bounded_and_a_whole_picture_stays_whole() -> None:
    room = Image.new("RGB", (1600, 1200), "navy")
    cut = opened(cutout_png(room, CutOut(room, Image.new("L", room.size, 255), True)))
    assert cut.size == (LONGEST_SIDE, 720)
    assert cut.getextrema()[3] == (255, 255)
