from pathlib import PurePosixPath

import numpy as np
from PIL import Image

from tests.wardrobe.audit.small_feed import reader
from wardrobe.audit.catalogue_row import CatalogueRow


def worn():
    """Trousers, and smaller trainers beside them."""
    pixels = np.full((200, 200, 3), 255, np.uint8)
    pixels[10:150, 20:80] = 60
    pixels[160:190, 100:180] = 90
    return Image.fromarray(pixels)


def looked_at(folder, title, stated):
    row = CatalogueRow(2, "1", title, {"type": stated}, PurePosixPath("1.jpg"))
    return reader(folder).look(worn(), row).type


def test_the_product_is_found_by_the_title_where_the_column_is_wrong(tmp_path):
    assert looked_at(tmp_path, "Running shoes", "Trainers") == "trainers"
    assert looked_at(tmp_path, "Running shoes", "Watches") == "trainers"
    assert looked_at(tmp_path, "Puma 2011", "Trousers") == "trousers"
