from pathlib import PurePosixPath

import numpy as np
from PIL import Image

from wardrobe.audit.alike import alike_rows, sketch
from wardrobe.audit.catalogue_row import CatalogueRow, Seen


def picture(seed):
    cells = np.random.default_rng(seed).integers(0, 256, (8, 9, 3), dtype=np.uint8)
    return Image.fromarray(cells).resize((90, 80), Image.Resampling.NEAREST)


def row(number, **words):
    return CatalogueRow(number, str(number), "", words, PurePosixPath("x.jpg"))


def seen(content, shown):
    return Seen({}, {}, (), (), {}, content, sketch(shown))


def test_a_smaller_and_paler_copy_has_nearly_the_same_sketch():
    shown = picture(1).resize((200, 200))
    paler = shown.resize((80, 80)).point(lambda level: 60 + level * 0.7)
    assert (sketch(shown) ^ sketch(paler)).bit_count() <= 4
    assert (sketch(shown) ^ sketch(picture(2))).bit_count() > 15


def test_the_same_picture_under_two_words_is_told_and_so_is_nearly_the_same():
    one, other = picture(1), picture(2)
    rows = [row(0, colour="Red"), row(1, colour="Blue"), row(2, colour="Red"), row(3, colour="Red")]
    read = [seen("a", one), seen("a", one), seen("b", one), seen("c", other)]
    vectors = np.array([[1, 0], [1, 0], [1, 0.01], [0, 1]], np.float32)
    exact, *near = alike_rows(rows, read, vectors)
    assert (exact.rows, exact.exact, exact.differ) == ((0, 1), True, ("colour",))
    assert {each.rows for each in near} == {(0, 2), (1, 2)}
    assert {each.differ for each in near} == {(), ("colour",)}


def test_pictures_that_only_one_measure_calls_alike_are_not():
    rows, read = [row(0), row(1)], [seen("a", picture(1)), seen("b", picture(2))]
    assert alike_rows(rows, read, np.ones((2, 3), np.float32)) == ()
