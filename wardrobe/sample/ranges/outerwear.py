"""The range of jackets and coats."""

from wardrobe.sample.silhouettes import coats, jackets, tailoring
from wardrobe.sample.style import Style

_HORN = "horn:chocolate"
_BLACK = "viscose:black"
_SILVER = "metal:silver"

OUTERWEAR: tuple[Style, ...] = (
    Style(
        "jacket",
        "denim jacket",
        jackets.denim_jacket,
        "denim",
        ("mid blue", "indigo", "washed blue"),
        _HORN,
        metal="metal:brass",
    ),
    Style(
        "jacket",
        "leather biker jacket",
        jackets.biker_jacket,
        "leather",
        ("black", "chocolate"),
        _HORN,
        _BLACK,
        _SILVER,
    ),
    Style(
        "jacket",
        "bomber jacket",
        jackets.bomber_jacket,
        "nylon",
        ("olive", "black", "navy"),
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
        ("beige", "navy", "olive", "stone"),
        _HORN,
        _BLACK,
    ),
    Style(
        "puffer coat",
        "down coat",
        coats.puffer_coat,
        "down",
        ("black", "olive", "navy", "rust", "sand"),
        "nylon",
        _BLACK,
        _SILVER,
    ),
)
