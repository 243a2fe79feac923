import pytest

from recommender.type_reasons import type_reason
from recommender.worded_items import worded


@pytest.mark.parametrize(
    ("types", "said"),
    [
        (["hoodie", "joggers", "trainers"], "hoodie, joggers and trainers: all casual"),
        (["blouse", "heels"], "blouse and heels: both dressed up"),
        (["blazer", "trousers", "trainers"], "dressed up meets casual: blazer with trainers"),
        (["puffer coat", "sandals"], "mind the weather: puffer coat with sandals"),
        (["coat", "sweater", "skirt"], "layers: coat over sweater"),
    ],
)
def test_types_speak(table, types, said):
    assert type_reason(worded(table(types)), 0).text == said


@pytest.mark.parametrize("types", [["sweater", "trousers"], ["dress"], ["unsure", "bracelet"]])
def test_types_that_say_nothing_are_not_made_to(table, types):
    assert type_reason(worded(table(types)), 0) is None
