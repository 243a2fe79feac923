import pytest

from recommender.context.context import Context, fit, look_fit
from tests.recommender.context.conftest import traits

PLAIN = traits()


def test_nothing_asked_is_a_perfect_fit(items):
    look = items(("hoodie", PLAIN), ("shorts", PLAIN), ("sandals", PLAIN))
    assert fit(look, Context()).tolist() == [1, 1, 1]
    assert look_fit(look, Context()).value == 1
    assert look_fit(look, Context()).notes == ()


def test_a_dress_code_counts_steps(items):
    """A hoodie goes up to casual (1), business is 3: two steps, 0.6 each."""
    look = items(("hoodie", PLAIN), ("formal shoes", PLAIN))
    assert fit(look, Context(dress_code="business")) == pytest.approx([0.36, 1])
    (note,) = look_fit(look, Context(dress_code="business")).notes
    assert note == "grey hoodie: less dressed up than business"
    (note,) = look_fit(look, Context(dress_code="casual")).notes
    assert note == "grey formal shoes: more dressed up than casual"


def test_what_the_shop_says_of_formality_counts_and_what_a_picture_guesses_does_not(items):
    told = traits(formality="casual", told={"formality": frozenset({"casual"})})
    look = items(("shirt", told), ("shirt", traits(formality="casual")))
    assert fit(look, Context(dress_code="business")) == pytest.approx([0.6, 1])


def test_the_cold_is_for_the_whole_look(items):
    light = items(("t-shirt", PLAIN), ("jeans", PLAIN), ("trainers", PLAIN))
    warm = items(("coat", PLAIN), ("sweater", PLAIN), ("jeans", PLAIN), ("boots", PLAIN), ("scarf", PLAIN))
    cold = Context(low_c=3)
    assert look_fit(light, cold).value < 0.1 < look_fit(warm, cold).value
    assert look_fit(light, cold).notes[-1].startswith("comfortable from about 19 degrees on; it gets 3")
    assert look_fit(warm, cold).notes == ()


def test_the_heat_is_for_what_stays_on(items):
    layered = items(("coat", PLAIN), ("t-shirt", PLAIN), ("shorts", PLAIN), ("trainers", PLAIN))
    mild = look_fit(layered, Context(low_c=15, high_c=20))
    assert all("comfortable" not in note for note in mild.notes)
    hot = look_fit(items(("sweater", PLAIN), ("trousers", PLAIN), ("boots", PLAIN)), Context(high_c=30))
    assert any(note.startswith("comfortable up to about") for note in hot.notes)


def test_a_season_stands_for_its_weather(items):
    light = items(("t-shirt", PLAIN), ("shorts", PLAIN), ("trainers", PLAIN))
    assert look_fit(light, Context(season="winter")).value < look_fit(light, Context(season="summer")).value


def test_one_item_in_a_wanted_colour_is_enough(items):
    navy = Context(colours_wanted=frozenset({"navy"}))
    look = items(("shirt", traits(colour="navy")), ("jeans", traits(colour="black")))
    assert look_fit(look, navy).value == 1
    other = look_fit(items(("shirt", traits(colour="red")), ("jeans", PLAIN)), navy)
    assert (other.value, other.notes) == (pytest.approx(0.1), ("nothing in navy",))


def test_rain_is_told_what_nobody_knows(items):
    look = items(("shirt", PLAIN), ("jeans", PLAIN), ("boots", PLAIN))
    fits = look_fit(look, Context(rain=True))
    assert fits.value == 1
    assert fits.notes == ("nobody knows what boots are made of: mind the rain",)
    leather = look_fit(items(("jeans", PLAIN), ("boots", traits(material="leather"))), Context(rain=True))
    assert leather.notes == ("grey boots: leather wants care after rain",)
    assert leather.value == pytest.approx(0.75)


def test_rentals_know_what_is_taken_for_an_occasion(items):
    long, short = traits(length="long"), traits(length="short")
    wedding = Context(occasion="wedding guest")
    values = fit(items(("dress", long), ("sweater", PLAIN), ("jumpsuit", short), ("heels", PLAIN)), wedding)
    assert values[0] > 0.95
    assert values[1] < 0.6
    assert values[3] == 1
    assert look_fit(items(("t-shirt", PLAIN), ("trousers", PLAIN)), wedding).notes == (
        "grey t-shirt: less dressed up than business to formal",
        "grey trousers: seldom what people take for this (wedding guest)",
    )


def test_rented_womenswear_says_nothing_of_menswear(items):
    work = Context(occasion="wedding guest")
    his, hers = traits(gender="men"), traits(gender="women")
    values = fit(items(("blazer", his), ("blazer", hers)), work)
    assert values[0] == 1
    assert values[1] < 0.65


def test_covered_means_shoulders_and_knees(items):
    covered = Context(modesty="covered")
    values = fit(items(("tank top", PLAIN), ("skirt", traits(length="short")), ("skirt", PLAIN)), covered)
    assert values == pytest.approx([0.3, 0.3, 1])
