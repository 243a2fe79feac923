from compatibility.item_types import Slot
from recommender.looks import LookQuery
from recommender.plan import courses, query_notes

SHOES = Slot.FOOTWEAR


def slots_of(course):
    return [place.slot for place in course.places]


def test_separates_and_dress_compete_when_both_can_be_filled(table):
    pool = table(["t-shirt", "jeans", "boots", "dress"])
    found = courses(table(["handbag"], source="photo"), pool, LookQuery())
    assert [slots_of(course) for course in found] == [[Slot.TOP, Slot.BOTTOM, SHOES], [Slot.DRESS, SHOES]]
    assert [course.notes for course in found] == [(), ()]


def test_a_template_with_something_missing_does_not_compete_with_a_whole_one(table):
    pool = table(["t-shirt", "boots", "dress"])
    (course,) = courses(table(["handbag"], source="photo"), pool, LookQuery())
    assert slots_of(course) == [Slot.DRESS, SHOES]
    assert course.notes == ()


def test_a_template_from_the_preferred_source_beats_one_that_needs_the_shop(table):
    pool = table(["t-shirt", "jeans", "boots"]).followed_by(table(["dress"], source="shop"))
    (course,) = courses(table(["handbag"], source="photo"), pool, LookQuery(prefer={None: "mine"}))
    assert slots_of(course) == [Slot.TOP, Slot.BOTTOM, SHOES]


def test_the_shop_fills_in_and_the_answer_says_so(table):
    pool = table(["t-shirt", "boots"]).followed_by(table(["jeans", "heels"], source="shop"))
    (course,) = courses(table(["blouse"], source="photo"), pool, LookQuery(prefer={None: "mine"}))
    assert course.notes == ("no bottom in mine: taken from shop",)


def test_what_is_missing_is_said(table):
    pool = table(["t-shirt", "jeans", "unsure"])
    (course,) = courses(table(["blouse"], source="photo"), pool, LookQuery())
    assert slots_of(course) == [Slot.BOTTOM]
    assert course.notes[0] == "no footwear in mine"
    assert "1 item was left out, since its type is unsure" in course.notes[1]


def test_a_ban_is_named_as_the_cause(table):
    pool = table(["jeans", "boots"])
    query = LookQuery(ban=frozenset({pool.ids[1]}))
    (course,) = courses(table(["blouse"], source="photo"), pool, query)
    assert course.notes == ("no footwear in mine that is not banned: 1 pair of shoes left out",)


def test_several_accessories_are_of_different_kinds(table):
    pool = table(["earrings", "necklace", "watch"])
    query = LookQuery(wanted=(Slot.ACCESSORY,) * 3, only_wanted=True)
    (course,) = courses(table(["dress"], source="photo"), pool, query)
    assert len(course.places) == 2
    assert course.notes == ("only 2 accessories of different kinds to add; 3 asked for",)


def test_the_shop_tops_up_kinds_of_accessories(table):
    pool = table(["watch"]).followed_by(table(["watch", "belt"], source="shop"))
    query = LookQuery(wanted=(Slot.ACCESSORY,) * 2, only_wanted=True, prefer={None: "mine"})
    (course,) = courses(table(["dress"], source="photo"), pool, query)
    assert [place.candidates.tolist() for place in course.places] == [[0], [1, 2]]
    assert course.notes == ("not enough different kinds of accessory in mine: the rest from shop",)


def test_asking_for_what_is_worn_already_is_answered_in_words(table):
    fixed = table(["dress", "handbag", "watch"])
    query = LookQuery(wanted=(Slot.BAG, *(Slot.ACCESSORY,) * 3))
    assert query_notes(fixed, query) == (
        "bag asked for, but the look starts with one: none added",
        "3 accessories asked for; a look takes 2 more",
    )
