"""What is asked of a garment's picture, and which answers there are."""

from collections.abc import Mapping

from compatibility.item_types import TYPE_NAMES

TYPE = "type"
PATTERNS = ("plain", "striped", "checked", "floral", "spotted", "graphic", "animal", "other")
YES_NO = ("no", "yes")

# Asked of every garment, and told by the recogniser where the answer proved reliable.
TOLD: Mapping[str, tuple[str, ...]] = {
    "pattern": PATTERNS,
    "sleeve": ("none", "short", "long"),
    "neckline": ("round", "v-neck", "other"),
    "collar": YES_NO,
    "placket": YES_NO,
    "length": ("short", "cropped", "long"),
    "material": ("woven", "jersey", "knit", "denim", "leather"),
    "formality": ("casual", "formal", "sports", "ethnic"),
    "season": ("summer", "winter"),
    "gender": ("women", "men"),
}
# Asked because the answers teach the encoder, and measured; colours are told from the pixels instead.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "category": ("dress", "suit", "outerwear", "shirt", "t-shirt", "sweater", "tank top"),
    "skin_exposure": ("low", "high"),
    **{
        name: YES_NO
        for name in (
            *("necktie", "scarf", "pattern_floral", "pattern_graphics", "pattern_plaid", "pattern_solid"),
            *("pattern_spot", "pattern_stripe", "black", "blue", "brown", "cyan", "gray", "green"),
            *("many_colors", "purple", "red", "white", "yellow"),
        )
    },
}
QUESTIONS: Mapping[str, tuple[str, ...]] = {TYPE: TYPE_NAMES, **TOLD, **COLUMNS}

# How likely each answer is to get the label that a picture has: 1 for the one that it names.
Answer = Mapping[str, float]
Answers = Mapping[str, Answer]


def named(question: str, *values: str) -> Answer:
    """The label names these values. Raises ValueError for a value that the question does not have."""
    unknown = set(values) - set(QUESTIONS[question])
    if unknown:
        raise ValueError(f"{question} has no value {unknown.pop()!r}")
    return dict.fromkeys(values, 1.0)
