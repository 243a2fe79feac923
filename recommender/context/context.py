"""The public face of context: what was asked, what it forbids, and how well items and looks suit it."""

from recommender.context.asked import DRESS_CODES, MODESTIES, OCCASIONS, SEASONS, WARMTHS, Context
from recommender.context.colour_words import colours_of
from recommender.context.hard_rules import Verdict, allowed
from recommender.context.item_fit import fit
from recommender.context.look_fit import LookFit, look_fit
from recommender.context.occasion_words import occasion_of

__all__ = [
    "DRESS_CODES",
    "MODESTIES",
    "OCCASIONS",
    "SEASONS",
    "WARMTHS",
    "Context",
    "LookFit",
    "Verdict",
    "allowed",
    "colours_of",
    "fit",
    "look_fit",
    "occasion_of",
]
