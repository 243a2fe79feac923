"""How well each item suits a context by itself: soft rules, which trade off."""

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.context.asked import Context
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.dress_codes import levels_asked, steps_off
from recommender.context.item_words import words_of
from recommender.context.rented_for import rented_for
from recommender.context.rules import Rule, rules_giving
from recommender.looks import ItemTable


def fit(items: ItemTable, context: Context) -> Vectors:
    """How well each item suits: -> (items,), above 0 to 1; 1 where nothing speaks against it.

    Every rule that speaks against an item multiplies its fit by the rule's figure.
    """
    context = with_typical_weather(context)
    words = words_of(items)
    fits = np.ones(len(items), np.float32)
    for rule in soft_rules(context):
        fits[words.meant(rule)] *= float(rule.value)
    asked = levels_asked(context)
    if asked:
        fits *= figure("per level", context) ** np.abs(steps_off(words, len(items), asked))
    if context.occasion:
        fits *= rented_for().fits(context.occasion, words)
    return fits


def soft_rules(context: Context) -> list[Rule]:
    """The soft rules that hold in a context, in the table's order."""
    return [rule for rule in rules_giving("fit") if rule.when is None or rule.when.holds(context)]
