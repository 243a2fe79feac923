"""The range of trousers, shorts, skirts, dresses and jumpsuits."""

from wardrobe.sample.silhouettes import dresses, skirts, trousers
from wardrobe.sample.style import Style

_HORN = "horn:chocolate"
_PEARL = "horn:ivory"
_BRASS = "metal:brass"

BOTTOMS: tuple[Style, ...] = (
    Style(
        "trousers",
        "wool trousers",
        trousers.trousers,
        "suiting",
        ("charcoal", "navy", "black", "camel", "grey"),
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
    Style("trousers", "corduroy trousers", trousers.trousers, "corduroy", ("cognac", "forest green"), _HORN),
    Style("trousers", "cargo trousers", trousers.cargo_trousers, "twill", ("khaki", "black"), _HORN),
    Style(
        "jeans",
        "denim jeans",
        trousers.jeans,
        "denim",
        ("indigo", "mid blue", "washed blue", "black", "ecru"),
        _HORN,
        metal=_BRASS,
    ),
    Style(
        "jeans",
        "vintage jeans",
        trousers.jeans,
        "denim",
        ("blue", "grey", "light blue", "navy"),
        _HORN,
        metal=_BRASS,
    ),
    Style(
        "joggers",
        "cotton joggers",
        trousers.joggers,
        "fleece",
        ("grey", "black", "navy"),
        "rib",
        "canvas:white",
        "metal:silver",
    ),
    Style("shorts", "pleated shorts", trousers.shorts, "twill", ("sand", "navy", "olive", "white"), _HORN),
    Style(
        "shorts",
        "denim shorts",
        trousers.denim_shorts,
        "denim",
        ("mid blue", "washed blue", "black"),
        _HORN,
        metal=_BRASS,
    ),
    Style(
        "skirt",
        "leather mini skirt",
        skirts.mini_skirt,
        "leather",
        ("black", "cognac"),
        _HORN,
        metal="metal:silver",
    ),
    Style("skirt", "denim skirt", skirts.denim_skirt, "denim", ("indigo", "mid blue"), _HORN, metal=_BRASS),
    Style(
        "skirt",
        "pleated midi skirt",
        skirts.pleated_skirt,
        "viscose",
        ("sage", "navy", "camel", "burgundy"),
        _HORN,
    ),
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
        "skirt", "satin slip skirt", skirts.slip_skirt, "satin", ("cognac", "stone", "forest green"), _HORN
    ),
    Style("skirt", "wool pencil skirt", skirts.pencil_skirt, "wool", ("charcoal", "burgundy"), _HORN),
)

DRESSES: tuple[Style, ...] = (
    Style("dress", "dotted day dress", dresses.day_dress, "viscose", ("navy", "rust"), _PEARL, figure="dots"),
    Style(
        "dress",
        "floral maxi dress",
        dresses.maxi_dress,
        "viscose",
        ("forest green", "ivory", "black"),
        _PEARL,
        figure="floral",
    ),
    Style("dress", "wrap dress", dresses.wrap_dress, "viscose", ("burgundy", "teal", "black"), _PEARL),
    Style("dress", "satin slip dress", dresses.slip_dress, "satin", ("black", "stone"), _PEARL),
    Style(
        "dress",
        "ditsy sundress",
        dresses.sundress,
        "poplin",
        ("white", "lemon", "blue"),
        _PEARL,
        figure="ditsy",
    ),
    Style("dress", "shirt dress", dresses.shirt_dress, "poplin", ("khaki", "light blue"), _HORN),
    Style("dress", "shift dress", dresses.shift_dress, "suiting", ("coral", "navy"), _HORN),
    Style("dress", "knitted dress", dresses.knit_dress, "rib", ("oatmeal", "charcoal"), "rib"),
    Style(
        "jumpsuit",
        "belted jumpsuit",
        dresses.jumpsuit,
        "viscose",
        ("navy", "terracotta", "black", "olive"),
        _PEARL,
    ),
)
