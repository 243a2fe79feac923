"""How warm clothes are and how warm they have to be, in clo (1 clo = 0.155 m2 K/W).

Clothes: the sum of what each garment insulates (Olesen, ASHRAE Transactions 91, 1985; ISO 9920). Need: at
a skin of 33 degrees, 76 % of the heat that the body makes leaves through clothes and the air around them
(the definition of the clo, Gagge, Burton and Bazett, Science 94, 1941), so that comfort at T degrees asks for
(33 - T) / (0.155 * 0.76 * 58.15 * met) - air. ISO 11079 (IREQ) solves the same balance with sweat and breath.
"""

from collections.abc import Mapping

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.context.asked import Context
from recommender.context.context_words import figure
from recommender.context.item_words import ItemWords
from recommender.context.rules import figures, rules_giving

SKIN_C = 33.0
# Degrees that one clo holds off for each met: 0.155 m2 K/W * 0.76 * 58.15 W/m2.
DEGREES = 0.155 * 0.76 * 58.15


def clo_of(said: Mapping[str, frozenset[str]]) -> float:
    """What one garment insulates, in clo; nothing for what the table does not list."""
    listed = figures("clo", said)
    return max(0.0, float(listed[0]) + sum(map(float, figures("more clo", said)))) if listed else 0.0


def clo_of_items(words: ItemWords) -> Vectors:
    """`clo_of` each item of a table: -> (items,)."""
    clo = np.zeros(len(words), np.float32)
    for rule in rules_giving("clo"):
        clo[words.meant(rule)] = float(rule.value)
    listed = clo > 0
    for rule in rules_giving("more clo"):
        clo[words.meant(rule)] += float(rule.value)
    return np.where(listed, np.maximum(clo, 0), 0).astype(np.float32)


def underwear_clo() -> float:
    """What everyone wears below, in clo."""
    return sum(map(float, figures("underwear clo", {})))


def needed_clo(celsius: float, context: Context) -> float:
    """What comfort at a temperature asks for outdoors, in clo; nothing where it is too warm for anything."""
    felt = celsius + _shift(context)
    return max(0.0, (SKIN_C - felt) / (DEGREES * figure("met", context)) - figure("air", context))


def comfortable_at(clo: float, context: Context) -> float:
    """The temperature in Celsius at which so much is comfortable; `needed_clo` turned around."""
    held_off = (clo + figure("air", context)) * DEGREES * figure("met", context)
    return SKIN_C - held_off - _shift(context)


def _shift(context: Context) -> float:
    return figure("shift", context) if context.warmth else 0.0
