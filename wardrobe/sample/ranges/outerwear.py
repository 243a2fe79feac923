"""The range of jackets and coats."""

from wardrobe.sample.silhouettes import coats, jackets, tailoring
from wardrobe.sample.style import Style

_HORN = "horn:chocolate"
_BLACK = "viscose:black"
_SILVER = "metal:silver"
_BRASS = "metal:brass"
_DENIM, _BOMBER = jackets.denim_jacket, jackets.bomber_jacket
_DOWN_DYES = ("black", "olive", "navy", "rust", "sand")

OUTERWEAR: tuple[Style, ...] = (
    Style("jacket", "denim jacket", _DENIM, "denim", ("mid blue", "washed blue"), _HORN, metal=_BRASS),
    Style(
        "jacket",
        "bomber jacket",
        _BOMBER,
        "nylon",
        ("olive", "black", "navy", "burgundy", "sand"),
        "rib",
        _BLACK,
        _SILVER,
    ),
    Style(
        "blazer",
        "wool blazer",
        tailoring.blazer,
        "suiting",
        ("navy", "black", "camel", "charcoal"),
        _HORN,
        _BLACK,
    ),
    Style("blazer", "tweed blazer", tailoring.blazer, "tweed", ("taupe", "grey"), _HORN, _BLACK),
    Style(
        "blazer", "linen blazer", tailoring.blazer, "linen", ("sand", "ivory", "sage"), _HORN, "viscose:stone"
    ),
    Style(
        "blazer", "corduroy blazer", tailoring.blazer, "corduroy", ("cognac", "forest green"), _HORN, _BLACK
    ),
    Style(
        "coat",
        "wool coat",
        tailoring.coat,
        "wool",
        ("camel", "black", "navy", "grey", "burgundy"),
        _HORN,
        _BLACK,
    ),
    Style("coat", "herringbone coat", tailoring.coat, "tweed", ("charcoal", "taupe"), _HORN, _BLACK),
    Style(
        "trench coat",
        "cotton trench coat",
        coats.trench_coat,
        "twill",
        ("beige", "olive", "stone", "navy"),
        _HORN,
        _BLACK,
    ),
    Style("puffer coat", "down coat", coats.puffer_coat, "down", _DOWN_DYES, "nylon", _BLACK, _SILVER),
)
