from recommender.outfit_score import score_outfit
from recommender.reasons import reasons


def test_reasons_begin_with_a_capital_and_name_items_of_the_look(scorer, table):
    items = table(["hoodie", "jeans", "trainers"])
    found = reasons(items, score_outfit(items, scorer), 0)
    assert [reason.kind for reason in found][:2] == ["colour", "type"]
    for reason in found:
        assert reason.text[0].isupper()
        assert set(reason.items) <= set(items.ids)


def test_the_next_look_is_worded_differently(scorer, table):
    items = table(["hoodie", "jeans", "trainers"])
    rated = score_outfit(items, scorer)
    first, second = ({reason.text for reason in reasons(items, rated, number)} for number in (0, 1))
    assert not first & second
