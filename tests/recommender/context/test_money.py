from recommender.context.money import costs_in_words, prices_of
from tests.recommender.context.conftest import traits


def test_what_is_owned_costs_nothing(items):
    assert costs_in_words(items(("jeans", traits(price="80 EUR")), ("boots", traits()))) is None
    assert costs_in_words(items(("boots", traits(for_sale=True)))) is None


def test_what_has_to_be_bought_adds_up_by_currency(items):
    look = items(
        ("jeans", traits(price="80.50 EUR", for_sale=True)),
        ("boots", traits(price="19.99 EUR", for_sale=True)),
        ("belt", traits(price="7 USD", for_sale=True)),
        ("handbag", traits(price="900 EUR")),
        ("hat", traits(for_sale=True)),
    )
    assert costs_in_words(look) == "100.49 EUR, 7.00 USD and 1 piece at a price nobody knows"
    assert prices_of(look).spent("EUR") == 10_049
    assert prices_of(look).spent("GBP") == 0
