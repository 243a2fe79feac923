"""The way down the tree of types."""

import pytest

from compatibility.item_types import TYPE_NAMES, UNSURE
from webapp.shapes.type_place import place_of


def steps(type_name, **shares):
    told = dict.fromkeys(TYPE_NAMES, 0.0) | {name.replace("_", " "): share for name, share in shares.items()}
    return [(step.name, step.probability) for step in place_of(type_name, told)]


def test_each_step_holds_all_that_lies_below_it():
    found = steps("trench coat", trench_coat=0.6, coat=0.2, blazer=0.1, shirt=0.1)
    assert found == [("outerwear", 0.9), ("coat", 0.8), ("trench coat", 0.6)]


def test_a_type_that_a_person_would_not_guess_first_has_its_place_too():
    assert steps("shirt", coat=0.9, shirt=0.1)[-1] == ("shirt", 0.1)


@pytest.mark.parametrize(
    ("shares", "wanted"),
    [
        ({"shirt": 0.3, "blouse": 0.3, "sweater": 0.3, "handbag": 0.1}, [("top", 0.9), ("shirt", 0.6)]),
        ({"shirt": 0.3, "coat": 0.35, "jeans": 0.35}, []),
    ],
)
def test_what_is_unsure_has_a_place_as_far_down_as_it_is_sure(shares, wanted):
    assert steps(UNSURE, **shares) == wanted
