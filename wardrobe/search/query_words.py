"""Reads what someone asks for in words: filters, a price, and the words that are left."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from compatibility.item_types import ITEM_TYPES
from wardrobe.recognition.colour_tree import FAMILIES, names_of
from wardrobe.search.filters import Filter
from wardrobe.vocabulary.shop_words import Meaning, Piece, ShopWords

NOT, PRICE, FILLER = "not", "price", "filler"
CURRENCIES = {
    **dict.fromkeys(("eur", "euro", "euros", "€"), "EUR"),
    **dict.fromkeys(("usd", "dollar", "dollars", "$"), "USD"),
    **dict.fromkeys(("gbp", "pound", "pounds", "£"), "GBP"),
    **dict.fromkeys(("chf", "franken", "francs"), "CHF"),
    **dict.fromkeys(("inr", "rupees", "rs", "₹"), "INR"),
}
SIGNS = {"<": "below", ">": "above"}


@dataclass(frozen=True)
class PriceBound:
    """A price that must not be passed; any currency will do where none was said."""

    side: str
    amount: Decimal
    currency: str | None
    hard: ClassVar[bool] = True
    implied: ClassVar[bool] = False

    @property
    def name(self) -> str:
        """What it is called in an answer: `price below 50 EUR`."""
        return f"price {self.side} {self.amount}{f' {self.currency}' if self.currency else ''}"


@dataclass(frozen=True)
class WordsRead:
    """What was understood; `text` says it in English, `plain` are the words that are in no dictionary."""

    filters: tuple[Filter, ...] = ()
    prices: tuple[PriceBound, ...] = ()
    text: str = ""
    plain: tuple[str, ...] = ()


def read_words(text: str, words: ShopWords) -> WordsRead:
    """Read a question in words, in any language of the dictionary."""
    pieces, prices = _without_prices(words.pieces(text))
    filters, english, plain = [], [], []
    negated = False
    for piece in pieces:
        meanings = [each for each in piece.meanings if each.field not in (NOT, PRICE, FILLER)]
        filters += [_filter(meaning, piece.words, negated) for meaning in meanings]
        if meanings:
            english += [] if negated else [words.name_of(meaning) for meaning in meanings]
        elif not piece.meanings:
            plain.append(piece.words)
            english.append(piece.words)
        negated = any(each.field == NOT for each in piece.meanings)
    return WordsRead(_merged(filters), tuple(prices), " ".join(english), tuple(plain))


def _filter(meaning: Meaning, said: str, negated: bool) -> Filter:
    values = tuple(dict.fromkeys(name for value in meaning.values for name in _meant(meaning.field, value)))
    return Filter(meaning.field, values, said, negated)


def _meant(field: str, value: str) -> tuple[str, ...]:
    """Blue stands for every blue, navy for navy alone."""
    return names_of(value) if field == "colour" and value in FAMILIES else (value,)


def _merged(filters: Sequence[Filter]) -> tuple[Filter, ...]:
    """Two words for one field are alternatives (`red or blue`): no garment has two types."""
    merged: dict[tuple[str, bool], Filter] = {}
    for each in filters:
        before = merged.get((each.field, each.negated))
        if before is not None:
            values = tuple(dict.fromkeys((*before.values, *each.values)))
            each = Filter(each.field, values, f"{before.words} {each.words}", each.negated)
        merged[each.field, each.negated] = each
    return _one_kind(merged)


def _one_kind(filters: dict[tuple[str, bool], Filter]) -> tuple[Filter, ...]:
    """A type within a slot says more than the slot (`bag: a clutch`); another is an alternative to it."""
    kind, slot = filters.get(("type", False)), filters.get(("slot", False))
    if kind is None or slot is None:
        return tuple(filters.values())
    others = [name for name, item in ITEM_TYPES.items() if item.slot.value in slot.values]
    named = set(kind.values) & set(others)
    values = kind.values if named else (*kind.values, *others)
    said = Filter("type", values, f"{kind.words} {slot.words}")
    rest = (each for each in filters.values() if each not in (kind, slot))
    return (said, *rest)


def _without_prices(pieces: Sequence[Piece]) -> tuple[list[Piece], list[PriceBound]]:
    """Take `under 50 EUR` out: a bound needs its number, else its word is left as any other."""
    rest: list[Piece] = []
    prices: list[PriceBound] = []
    row = 0
    while row < len(pieces):
        side, following = _side(pieces[row]), [piece.words for piece in pieces[row + 1 : row + 3]]
        amount = next((_amount(word) for word in following if word[:1].isdigit()), None)
        if side is None or amount is None or not _is_price(following):
            rest.append(pieces[row])
            row += 1
            continue
        currency = next((CURRENCIES[word] for word in following if word in CURRENCIES), None)
        prices.append(PriceBound(side, amount, currency))
        row += 3 if currency else 2
    return rest, prices


def _side(piece: Piece) -> str | None:
    said = next((each.values[0] for each in piece.meanings if each.field == PRICE), None)
    return said or SIGNS.get(piece.words)


def _is_price(following: Sequence[str]) -> bool:
    """A number, with its currency before or behind it."""
    return following[0][:1].isdigit() or following[0] in CURRENCIES


def _amount(text: str) -> Decimal:
    whole, _, cents = text.replace(",", ".").rpartition(".")
    # Three digits after the last mark are thousands: 1,299 is no 1.299.
    if whole and len(cents) < 3:
        return Decimal(f"{whole.replace('.', '')}.{cents}")
    return Decimal(text.replace(",", "").replace(".", ""))
