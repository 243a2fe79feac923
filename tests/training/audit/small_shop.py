"""A made-up shop: vectors that tell type and colour, titles that mostly do."""

from pathlib import PurePosixPath

import numpy as np

from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from wardrobe.audit.catalogue_row import CatalogueRow
from wardrobe.audit.feed_judge import ENCODER, FeedJudge
from wardrobe.vocabulary.shop_words import ShopWords

TYPES = ("Shirts", "Jeans", "Sandals", "Watches")
COLOURS = ("Black", "Red", "Navy Blue", "Blue", "White")


def shop(count=240, seed=0):
    """Rows and vectors; every fifth title leaves the colour out."""
    random = np.random.default_rng(seed)
    kinds, dyes = random.integers(len(TYPES), size=count), random.integers(len(COLOURS), size=count)
    rows = [
        CatalogueRow(
            number + 2,
            str(number),
            f"Brand {TYPES[kind][:-1]} {COLOURS[dye] if number % 5 else ''}",
            {"type": TYPES[kind], "colour": COLOURS[dye]},
            PurePosixPath(f"{number}.jpg"),
        )
        for number, (kind, dye) in enumerate(zip(kinds, dyes, strict=True))
    ]
    noise = random.normal(size=(2, count, 12)).astype(np.float32) * 0.2
    pictures, histogram = np.eye(12)[kinds] + noise[0], np.abs(np.eye(12)[dyes] + noise[1])
    vectors = {ENCODER: pictures, ColourHistogramEncoder.id: histogram / histogram.sum(axis=1, keepdims=True)}
    return rows, {name: table.astype(np.float32) for name, table in vectors.items()}


def judge(count=240, seed=0):
    """The shop, ready to be judged."""
    rows, vectors = shop(count, seed)
    return FeedJudge(rows, vectors, ShopWords.load(), 0.3)
