from compatibility.item_types import TYPE_NAMES
from recommender.type_facts import CASUAL, COLD, DRESSED_UP, HEAT, SILENT, facts_of


def types_of(**asked):
    return {
        name
        for name in TYPE_NAMES
        for field, value in asked.items()
        if getattr(facts_of(name), field) == value
    }


def test_types_that_leave_no_doubt():
    assert {"t-shirt", "hoodie", "jeans", "trainers", "backpack"} <= types_of(formality=CASUAL)
    assert types_of(formality=DRESSED_UP) == {
        *("trench coat", "blazer", "waistcoat", "blouse", "formal shoes", "heels", "clutch", "tie"),
    }
    assert types_of(weather=HEAT) == {"tank top", "shorts", "sandals", "flip-flops"}
    assert types_of(weather=COLD) == {"beanie", "gloves", "coat", "puffer coat"}
    assert types_of(knit=True) == {"sweatshirt", "hoodie", "sweater", "cardigan"}


def test_where_a_type_leaves_it_open_it_says_nothing():
    assert all(facts_of(name) == SILENT for name in ("trousers", "shirt", "flats", "unsure"))
