"""The range of trousers, shorts and skirts."""

from wardrobe.sample.silhouettes import jeans, shorts, skirts, trousers
from wardrobe.sample.style import Style

_HORN = "horn:chocolate"
_BRASS = "metal:brass"
_SILVER = "metal:silver"
_WASHES = ("indigo", "mid blue", "washed blue", "black", "ecru")

BOTTOMS: tuple[Style, ...] = (
    Style(
        "trousers",
        "wool trousers",
        trousers.trousers,
        "suiting",
        ("charcoal", "camel", "grey", "black"),
        _HORN,
    ),
    Style("trousers", "linen trousers", trousers.trousers, "linen", ("sand", "ivory", "olive"), _HORN),
    Style(
        "trousers",
        "pinstripe trousers",
        trousers.trousers,
        "suiting",
        ("navy", "charcoal"),
        _HORN,
        figure="pinstripe",
    ),
    Style("trousers", "cargo trousers", trousers.cargo_trousers, "twill", ("khaki", "black", "sand"), _HORN),
    Style("jeans", "denim jeans", jeans.jeans, "denim", _WASHES, _HORN, metal=_BRASS),
    Style(
        "jeans",
        "vintage jeans",
        jeans.jeans,
        "denim",
        ("blue", "grey", "light blue", "navy"),
        _HORN,
        metal=_BRASS,
    ),
    Style("shorts", "pleated shorts", shorts.shorts, "twill", ("sand", "navy", "olive", "white"), _HORN),
    Style(
        "shorts",
        "denim shorts",
        shorts.denim_shorts,
        "denim",
        ("mid blue", "washed blue", "black"),
        _HORN,
        metal=_BRASS,
    ),
    Style(
        "skirt", "leather mini skirt", skirts.mini_skirt, "leather", ("black", "cognac"), _HORN, metal=_SILVER
    ),
    Style(
        "skirt", "corduroy mini skirt", skirts.mini_skirt, "corduroy", ("rust", "olive"), _HORN, metal=_BRASS
    ),
    Style("skirt", "denim skirt", skirts.denim_skirt, "denim", ("indigo", "mid blue"), _HORN, metal=_BRASS),
    Style("skirt", "pleated midi skirt", skirts.pleated_skirt, "viscose", ("sage", "navy", "camel"), _HORN),
    Style("skirt", "pleated satin skirt", skirts.pleated_skirt, "satin", ("blush", "silver"), _HORN),
    Style(
        "skirt",
        "floral midi skirt",
        skirts.flared_skirt,
        "viscose",
        ("ivory", "black"),
        _HORN,
        figure="floral",
    ),
    Style(
        "skirt", "dotted midi skirt", skirts.flared_skirt, "viscose", ("navy", "rust"), _HORN, figure="dots"
    ),
    Style(
        "skirt", "satin slip skirt", skirts.slip_skirt, "satin", ("cognac", "stone", "forest green"), _HORN
    ),
    Style("skirt", "wool pencil skirt", skirts.pencil_skirt, "wool", ("charcoal", "burgundy"), _HORN),
    Style("skirt", "tweed pencil skirt", skirts.pencil_skirt, "tweed", ("taupe", "navy"), _HORN),
)
