from dataclasses import replace

import pytest

from recommender.doubts import Doubt, doubts_of, unsure_because


@pytest.mark.parametrize(
    ("facts", "doubts"),
    [
        (("coat", False, False), ()),
        (("unsure", False, False), (Doubt.TYPE,)),
        (("coat", True, False), (Doubt.CUTOUT,)),
        (("coat", False, True), (Doubt.PICTURE,)),
        (("unsure", True, True), (Doubt.TYPE, Doubt.CUTOUT, Doubt.PICTURE)),
    ],
)
def test_each_doubt_has_its_cause(facts, doubts):
    assert doubts_of(*facts) == doubts


def test_each_doubtful_item_is_named_once_with_its_first_doubt(table):
    items = replace(
        table(["coat", "jeans", "boots", "unsure"]),
        doubts=((), (Doubt.CUTOUT, Doubt.PICTURE), (Doubt.PICTURE,), (Doubt.TYPE,)),
        titles=("", "", "IMG_7.jpg", ""),
    )
    assert unsure_because(items) == (
        "Grey jeans: no garment could be told from the ground of its picture",
        "IMG_7.jpg: its picture is unlike those the model has learned from",
        "Grey piece: not sure what it is, rated as a piece",
    )
    assert unsure_because(items.rows([0])) == ()
