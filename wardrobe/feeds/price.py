"""Reads what something costs."""

import re
from dataclasses import dataclass
from decimal import Decimal

# "19.99 EUR", "19,99 EUR", "EUR 19.99", "1,299.00 USD", "1.299,00 EUR"
_PRICE = re.compile(r"(?:([A-Z]{3})\s*)?(\d[\d.,]*?)(?:\s*([A-Z]{3}))?")
_WHOLE = re.compile(r"\d+|\d{1,3}(?:[.,]\d{3})+")
# Far more than anything costs, and few enough digits to add and to share out to the cent.
LONGEST_AMOUNT = 18


@dataclass(frozen=True)
class Price:
    """An amount and its currency (ISO 4217)."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


def read_price(text: str) -> Price:
    """Read a price as feeds write it; raises ValueError when it is none or names no currency."""
    found = _PRICE.fullmatch(text.strip().upper())
    currency = found and (found[1] or found[3])
    if not found or not currency or (found[1] and found[3]):
        raise ValueError(f"{text!r} is no price; write an amount and a currency, like 19.99 EUR")
    return Price(_amount(found[2], text), currency)


def _amount(digits: str, text: str) -> Decimal:
    if len(digits) > LONGEST_AMOUNT:
        raise ValueError(f"{text!r} is no price: the amount has over {LONGEST_AMOUNT} characters")
    # One or two digits after the last mark are cents, whichever mark it is.
    whole, mark, cents = _split(digits)
    if not _WHOLE.fullmatch(whole) or (mark and mark in whole):
        raise ValueError(f"{text!r} is no price; write an amount and a currency, like 19.99 EUR")
    return Decimal(f"{re.sub('[.,]', '', whole)}.{cents or '00'}")


def _split(digits: str) -> tuple[str, str, str]:
    found = re.fullmatch(r"(.*?)([.,])(\d{1,2})", digits)
    return (found[1], found[2], found[3]) if found else (digits, "", "")
