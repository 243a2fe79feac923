"""Reads answers from a shop's own words: title, usage, season, gender, article type."""

import re
from collections.abc import Mapping

from training.garments.questions import Answer, Answers, named

_PRINTS = ("floral", "spotted", "graphic", "animal", "other")
# The first word found decides. "Printed" does not say with what.
_WORDS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "pattern": (
        (r"striped?s?|pinstripes?", ("striped",)),
        (r"check(?:s|ed|ered)?|plaid|tartan", ("checked",)),
        (r"floral|flowers?", ("floral",)),
        (r"polka|dots?|dotted", ("spotted",)),
        (r"graphic|logo", ("graphic",)),
        (r"leopard|zebra|animal", ("animal",)),
        (r"prints?|printed", _PRINTS),
        (r"solid|plain", ("plain",)),
    ),
    "sleeve": (
        (r"sleeveless", ("none",)),
        (r"(?:half|short)[ -]?sleeves?", ("short",)),
        (r"(?:full|long)[ -]?sleeves?", ("long",)),
    ),
    "neckline": (
        (r"v[ -]?neck", ("v-neck",)),
        (r"(?:round|crew)[ -]?neck|crew", ("round",)),
        (r"turtle(?:[ -]?neck)?|cowl|boat[ -]?neck", ("other",)),
    ),
    "material": (
        (r"denim", ("denim",)),
        (r"leather|leatherette|suede", ("leather",)),
        (r"knit(?:ted)?", ("knit",)),
    ),
}
_USAGE = {"Casual": "casual", "Formal": "formal", "Sports": "sports", "Ethnic": "ethnic"}
_SEASON = {"Summer": "summer", "Winter": "winter"}
_GENDER = {"Women": "women", "Girls": "women", "Men": "men", "Boys": "men"}
# What the kind of garment says by itself, whatever its title.
_LENGTH = {
    "Shorts": "short",
    "Capris": "cropped",
    "Trousers": "long",
    "Jeans": "long",
    "Track Pants": "long",
    "Leggings": "long",
    "Churidar": "long",
}
_MATERIAL = {
    "Jeans": "denim",
    "Sweaters": "knit",
    "Tshirts": "jersey",
    "Shirts": "woven",
    "Tracksuits": "jersey",
}


def catalogue_answers(row: Mapping[str, str]) -> Answers:
    """What a row of shop-catalogue answers, but for its type."""
    title = row["productDisplayName"].lower()
    told = {question: _worded(question, title) for question in _WORDS}
    kind = row["articleType"]
    for question, table, key in (
        ("formality", _USAGE, row["usage"]),
        ("season", _SEASON, row["season"]),
        ("gender", _GENDER, row["gender"]),
        ("length", _LENGTH, kind),
    ):
        told[question] = named(question, table[key]) if key in table else {}
    if not told["material"] and kind in _MATERIAL:
        told["material"] = named("material", _MATERIAL[kind])
    return {question: answer for question, answer in told.items() if answer}


def _worded(question: str, title: str) -> Answer:
    for words, values in _WORDS[question]:
        if re.search(rf"\b(?:{words})\b", title):
            return named(question, *values)
    return {}
