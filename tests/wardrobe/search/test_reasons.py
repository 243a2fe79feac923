"""Why an item was found, in words."""

import pytest

from wardrobe.search.filters import Filter
from wardrobe.search.reasons import kept_reasons
from wardrobe.search.told import ItemWords


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [("collar", "yes", "collar"), ("placket", "no", "no placket"), ("sleeve", "none", "no sleeve")],
)
def test_yes_and_no_are_named_with_what_they_answer(field, value, named):
    words = ItemWords({"type": frozenset(["shirt"]), field: frozenset([value])}, {})
    kept = [Filter("type", ("shirt",), "shirt"), Filter(field, (value,), value)]
    assert list(kept_reasons(words, kept)) == [f"as it was: shirt, {named}"]
