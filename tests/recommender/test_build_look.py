from recommender.build_look import Draft, build_look, in_look_order, shown_slot
from recommender.looks import LookQuery
from recommender.rated_look import rate_look


def test_items_stand_from_head_to_foot_then_bag_and_accessories(table):
    items = table(["watch", "handbag", "unsure", "boots", "jeans", "blouse", "coat", "hat"])
    ordered = [items.types[row] for row in in_look_order(items)]
    assert ordered == ["hat", "coat", "blouse", "jeans", "boots", "handbag", "watch", "unsure"]
    assert shown_slot("unsure") == "accessory"


def test_a_look_tells_what_was_given_and_where_the_rest_is_from(table, scorer):
    items = table(["blouse"], source="photo").followed_by(table(["jeans", "boots"]))
    draft = Draft(items, rate_look(items, scorer, LookQuery()), ())
    look = build_look(draft, frozenset(items.ids[:1]), 0)
    assert [item.given for item in look.items] == [True, False, False]
    assert [item.source for item in look.items] == ["photo", "mine", "mine"]
    assert look.score == draft.rated.compatible.score
    assert tuple(item.blame for item in look.items) == draft.rated.compatible.blame
