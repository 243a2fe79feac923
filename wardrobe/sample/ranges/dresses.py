"""The range of dresses and jumpsuits."""

from wardrobe.sample.silhouettes import dresses, jumpsuit
from wardrobe.sample.silhouettes.summer_dresses import shift_dress, slip_dress, sundress
from wardrobe.sample.style import Style

_HORN = "horn:chocolate"
_PEARL = "horn:ivory"

DRESSES: tuple[Style, ...] = (
    Style("dress", "dotted day dress", dresses.day_dress, "viscose", ("navy", "rust"), _PEARL, figure="dots"),
    Style("dress", "linen day dress", dresses.day_dress, "linen", ("sage", "sand"), _PEARL),
    Style(
        "dress",
        "floral maxi dress",
        dresses.maxi_dress,
        "viscose",
        ("forest green", "ivory"),
        _PEARL,
        figure="floral",
    ),
    Style("dress", "wrap dress", dresses.wrap_dress, "viscose", ("burgundy", "teal", "black"), _PEARL),
    Style(
        "dress", "floral wrap dress", dresses.wrap_dress, "viscose", ("blush", "navy"), _PEARL, figure="ditsy"
    ),
    Style("dress", "satin slip dress", slip_dress, "satin", ("black", "stone", "sage"), _PEARL),
    Style(
        "dress",
        "ditsy sundress",
        sundress,
        "poplin",
        ("white", "lemon", "blue"),
        _PEARL,
        figure="ditsy",
    ),
    Style(
        "dress",
        "striped sundress",
        sundress,
        "poplin",
        ("blue", "white"),
        _PEARL,
        figure="fine stripe",
    ),
    Style("dress", "shift dress", shift_dress, "suiting", ("coral", "navy", "camel"), _HORN),
    Style("dress", "knitted dress", dresses.knit_dress, "rib", ("oatmeal", "charcoal", "burgundy"), "rib"),
    Style(
        "jumpsuit",
        "belted jumpsuit",
        jumpsuit.jumpsuit,
        "viscose",
        ("navy", "terracotta", "black", "olive"),
        _PEARL,
    ),
    Style(
        "jumpsuit",
        "floral jumpsuit",
        jumpsuit.jumpsuit,
        "viscose",
        ("sage", "burgundy"),
        _PEARL,
        figure="ditsy",
    ),
)
