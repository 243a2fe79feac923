from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardrobe.feeds.price import read_price


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("19.99 EUR", "19.99 EUR"),
        ("19,99 EUR", "19.99 EUR"),
        ("EUR 19.99", "19.99 EUR"),
        ("19.9eur", "19.9 EUR"),
        ("1299 inr", "1299.00 INR"),
        ("1,299.00 USD", "1299.00 USD"),
        ("1.299,00 EUR", "1299.00 EUR"),
        ("1,234,567 USD", "1234567.00 USD"),
        ("0 EUR", "0.00 EUR"),
    ],
)
def test_prices_as_feeds_write_them(text: str, read: str) -> None:
    assert str(read_price(text)) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19.99",
        "EUR",
        "-5 EUR",
        "19.99 EURO",
        "EUR 5 USD",
        "1.2.3 EUR",
        "12,34,56 EUR",
        "five EUR",
        "5.123,4,5 EUR",
        "$5",
    ],
)
def test_what_is_no_price_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="amount and a currency"):
        read_price(text)


@given(cents=st.integers(0, 10**9), currency=st.sampled_from(["EUR", "USD", "INR"]))
def test_every_amount_with_cents_comes_back(cents: int, currency: str) -> None:
    amount = Decimal(cents) / 100
    for text in (
        f"{amount:.2f} {currency}",
        f"{amount:,.2f} {currency}",
        f"{currency} {amount:.2f}".replace(".", ","),
    ):
        price = read_price(text)
        assert (price.amount, price.currency) == (amount, currency)


def test_an_amount_beyond_all_prices_is_none() -> None:
    assert str(read_price("9" * 18 + " EUR")) == "9" * 18 + ".00 EUR"
    with pytest.raises(ValueError, match="over 18 characters"):
        read_price("9" * 19 + " EUR")
