"""Explains a look in a few words, all of them counted from its items."""

from recommender.colour_reasons import colour_reason
from recommender.contrast_reasons import contrast_reason
from recommender.looks import ItemTable, Reason
from recommender.model_reasons import model_reasons
from recommender.outfit_score import OutfitScore
from recommender.pattern_reasons import pattern_reason
from recommender.type_reasons import type_reason
from recommender.worded_items import worded


def reasons(items: ItemTable, rated: OutfitScore, number: int) -> tuple[Reason, ...]:
    """At most six reasons: hues, types, patterns, contrast, the model's strongest pair and the one it doubts.

    `number` counts the looks of one answer: each look is worded its own way, the same every time.
    """
    named = worded(items)
    counted = [find(named, number) for find in (colour_reason, type_reason, pattern_reason, contrast_reason)]
    found = [*counted, *model_reasons(named, rated, number)]
    return tuple(_sentence(reason) for reason in found if reason is not None)


def _sentence(reason: Reason) -> Reason:
    return Reason(reason.kind, reason.text[:1].upper() + reason.text[1:], reason.items)
