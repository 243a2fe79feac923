"""A taste as its page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from compatibility.item_types import ITEM_TYPES
from recommender.taste.common_traits import common_shares
from recommender.taste.item_traits import COLOUR, COLOUR_FAMILY, TYPE, Trait
from recommender.taste.signal_kinds import KINDS
from recommender.taste.trait_words import words_for
from wardrobe.recognition.attribute_heads import known_values
from wardrobe.recognition.colour_tree import FAMILIES, MULTICOLOUR, NAMES
from webapp.pages.item_card import ItemCard
from webapp.shapes.signal_shape import SignalPage, SignalShape
from webapp.shapes.taste_shape import SaidTraitShape, TasteShape

# How the page names what is to be chosen from, in this order.
GROUPS = {TYPE: "Kinds", COLOUR_FAMILY: "Families of colours", COLOUR: "Colours", "pattern": "Patterns"}
GROUPS |= {"material": "Materials", "formality": "How dressed up", "sleeve": "Sleeves", "length": "Lengths"}


@dataclass(frozen=True)
class TasteCard:
    """What is liked, what is avoided and what must not matter, each with its buttons."""

    taste: TasteShape

    @property
    def empty(self) -> bool:
        """Whether nothing was done or said yet."""
        return not self.taste.signals and not self.taste.traits

    @property
    def columns(self) -> list[tuple[str, list[SaidTraitShape]]]:
        """Stance and traits, where there are any."""
        named = (("likes", "You like"), ("avoids", "You avoid"), ("ignored", "Does not matter"))
        listed = [(words, [each for each in self.taste.traits if each.stance == one]) for one, words in named]
        return [(words, traits) for words, traits in listed if traits]


@dataclass(frozen=True)
class ActCard:
    """One act, with those of its items that are still there."""

    act: SignalShape
    cards: tuple[ItemCard, ...]

    @property
    def words(self) -> str:
        """What was done, and with what."""
        names = [card.name for card in self.cards] or ["something that is gone"]
        return f"{KINDS[self.act.kind].words}: {', '.join(names)}"


def act_cards(page: SignalPage, cards: Mapping[str, ItemCard]) -> list[ActCard]:
    """A page of acts, newest first."""
    return [
        ActCard(each, tuple(cards[item] for item in each.items if item in cards)) for each in page.signals
    ]


def choices() -> dict[str, list[tuple[str, str]]]:
    """Traits to choose from, (name, words) by group."""
    return {words: [(name, words_for(name)) for name in _names(field)] for field, words in GROUPS.items()}


def _names(field: str) -> list[str]:
    """Every trait of a field that a person may want to speak of."""
    closed = {TYPE: [name for name, each in ITEM_TYPES.items() if each.worn_out], COLOUR: NAMES}
    closed[COLOUR_FAMILY] = [name for name in FAMILIES if name != MULTICOLOUR]
    values = closed.get(field) or [value for value in known_values().get(field, ()) if value != "other"]
    usual = [Trait.read(name).value for name in common_shares() if name.startswith(f"{field}:")]
    return [f"{field}:{value}" for value in dict.fromkeys((*values, *usual))]
