"""Answers are traced back to the places that they came from, through heads as they are served."""

import numpy as np
import pytest
from PIL import Image

from compatibility.item_types import TYPE_NAMES
from wardrobe.recognition.attribute_heads import AttributeHead, AttributeHeads
from wardrobe.recognition.evidence import Evidence
from wardrobe.recognition.recognition import CutOut
from wardrobe.recognition.type_head import TypeHead


class Colours:
    """Sees red, green and blue in a grid of 4 x 4."""

    def maps(self, picture):
        small = picture.resize((4, 4), Image.Resampling.BOX)
        return np.asarray(small, np.float32) / 255 - 1.0


@pytest.fixture
def evidence():
    weights = np.zeros((3, len(TYPE_NAMES)), np.float32)
    weights[0, TYPE_NAMES.index("coat")] = 1.0
    weights[2, TYPE_NAMES.index("skirt")] = 1.0
    types = TypeHead(weights, np.zeros(len(TYPE_NAMES), np.float32), "colours@1", 0.5, "types@1")
    values = np.array([[-1.0, 1.0], [0.0, 0.0], [1.0, -1.0]], np.float32)
    head = AttributeHead(
        "sleeve", ("none", "long"), values, np.zeros(2, np.float32), frozenset({"coat"}), True, 0.5, 0.9
    )
    return Evidence(Colours(), types, AttributeHeads({"sleeve": head}, "colours@1", "attributes@1"))


@pytest.fixture
def cutout():
    """The left half lacks blue, the right half lacks red."""
    picture = Image.new("RGB", (80, 80), (255, 255, 0))
    picture.paste((0, 255, 255), (40, 0, 80, 80))
    return CutOut(picture, Image.new("L", (80, 80), 255), False)


@pytest.mark.parametrize(("name", "value"), [("type", "skirt"), ("sleeve", "none")])
def test_what_speaks_for_it_is_on_the_right_side(evidence, cutout, name, value):
    found = evidence.of(cutout, name, value)
    assert found.shape == (4, 4)
    assert found[:, 2:].sum() > 2 * found[:, :2].sum()


def test_the_other_answer_is_seen_on_the_other_side(evidence, cutout):
    none, long = (evidence.of(cutout, "sleeve", value) for value in ("none", "long"))
    np.testing.assert_allclose(none, long[:, ::-1], atol=0.02)


def test_what_no_head_knows_has_no_map(evidence, cutout):
    assert evidence.of(cutout, "collar", "yes") is None
    assert evidence.of(cutout, "sleeve", "puffed") is None
