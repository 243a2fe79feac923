"""A drawn feed: each picture is a patch, whose shape the fake recogniser reads as a type."""

import csv

import numpy as np
from PIL import Image

from tests.fakes import FakeRecogniser
from wardrobe.audit.read_catalogue import CatalogueReader
from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_images import FeedImages
from wardrobe.recognition.colour_head import ColourHead, default_colour_head_folder
from wardrobe.vocabulary.shop_words import ShopWords

# Height and width of the patch on a white square of 96.
PATCHES = {"Trousers": (80, 30), "Trainers": (30, 80), "Tshirts": (60, 60)}
HEADER = ("id", "title", "product_type", "color", "image_link", "note")


def write_feed(folder, rows):
    """Rows of (id, shown type, stated type, title): -> the feed's file."""
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    with (folder / "feed.csv").open("w", newline="", encoding="utf-8") as lines:
        writer = csv.writer(lines)
        writer.writerow(HEADER)
        for row_id, shown, stated, title in rows:
            writer.writerow([row_id, title, stated, "", f"pictures/{row_id}.png", 'says "keep me", always'])
            if shown:
                draw(shown, int(row_id)).save(folder / "pictures" / f"{row_id}.png")
    return folder / "feed.csv"


def draw(shown, seed):
    """A patch whose shape says the type; the seed makes every picture another one."""
    pixels = np.full((96, 96, 3), 255, np.uint8)
    height, width = PATCHES[shown]
    shades = np.random.default_rng(seed).integers(20, 90, (height, width, 1))
    pixels[8 : 8 + height, 8 : 8 + width] = shades
    return Image.fromarray(pixels)


def reader(folder):
    """Looks at the drawn feed by simple rules."""
    return CatalogueReader(
        columns=FeedColumns(),
        images=FeedImages(folder),
        garments=FakeRecogniser(),
        colours=ColourHead.load(default_colour_head_folder()),
        dictionary=ShopWords.load(),
    )
