from compatibility.item_types import ITEM_TYPES
from recommender.type_facts import CASUAL, COLD, DRESSED_UP, HEAT, SILENT, TYPE_FACTS, facts_of


def test_only_types_of_the_closed_list_are_spoken_of():
    assert set(ITEM_TYPES) >= set(TYPE_FACTS)
    assert {facts.formality for facts in TYPE_FACTS.values()} == {CASUAL, DRESSED_UP, None}
    assert {facts.weather for facts in TYPE_FACTS.values()} == {COLD, HEAT, None}


def test_what_goes_either_way_says_nothing():
    assert SILENT not in TYPE_FACTS.values()
    assert all(facts_of(name) == SILENT for name in ("trousers", "shirt", "flats", "unsure"))
