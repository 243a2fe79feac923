"""The range of shoes and bags."""

from wardrobe.sample.silhouettes import (
    backpacks,
    boots,
    clutches,
    formal_shoes,
    handbags,
    sandals_and_flats,
    tote_bags,
    trainers,
)
from wardrobe.sample.style import Style

_LEATHER = "smooth leather"
_COGNAC = "smooth leather:cognac"
_SAND, _TAN, _BLACK = "smooth leather:sand", "smooth leather:tan", "smooth leather:black"
_WHITE_SOLE, _BLACK_SOLE, _TAN_SOLE = "rubber:white", "rubber:black", "rubber:tan"
_SILVER = "metal:silver"

FOOTWEAR: tuple[Style, ...] = (
    Style(
        "trainers",
        "leather trainers",
        trainers.trainers,
        _LEATHER,
        ("white", "black", "ivory"),
        _WHITE_SOLE,
        "smooth leather:navy",
    ),
    Style(
        "trainers",
        "suede trainers",
        trainers.trainers,
        "suede",
        ("sand", "forest green"),
        _WHITE_SOLE,
        "smooth leather:white",
    ),
    Style(
        "trainers",
        "canvas trainers",
        trainers.trainers,
        "canvas",
        ("navy", "olive", "ecru"),
        _WHITE_SOLE,
        "canvas:white",
    ),
    Style(
        "trainers",
        "running shoes",
        trainers.running_shoes,
        "canvas",
        ("light grey", "black", "navy"),
        _WHITE_SOLE,
        "nylon:coral",
    ),
    Style(
        "formal shoes",
        "leather oxfords",
        formal_shoes.oxford_shoes,
        _LEATHER,
        ("cognac", "black"),
        _BLACK_SOLE,
        _TAN,
    ),
    Style(
        "formal shoes",
        "leather loafers",
        formal_shoes.loafers,
        _LEATHER,
        ("tan", "burgundy"),
        _BLACK_SOLE,
        _TAN,
    ),
    Style(
        "flats",
        "ballet flats",
        sandals_and_flats.ballet_flats,
        _LEATHER,
        ("black", "blush", "tan", "navy"),
        _TAN_SOLE,
        _SAND,
    ),
    Style(
        "sandals",
        "heeled sandals",
        sandals_and_flats.heeled_sandals,
        _LEATHER,
        ("tan", "black", "gold"),
        _TAN_SOLE,
        _SAND,
    ),
    Style(
        "sandals",
        "leather sandals",
        sandals_and_flats.sandals,
        _LEATHER,
        ("cognac", "black", "white"),
        "rubber:chocolate",
        _SAND,
    ),
    Style(
        "sandals",
        "buckled slides",
        sandals_and_flats.slides,
        _LEATHER,
        ("chocolate", "white"),
        "suede:sand",
        "suede:sand",
        _SILVER,
    ),
    Style(
        "boots",
        "chelsea boots",
        boots.chelsea_boots,
        "suede",
        ("camel", "black", "chocolate"),
        "rubber:gum",
        "rib:taupe",
    ),
    Style(
        "boots",
        "heeled ankle boots",
        boots.heeled_boots,
        _LEATHER,
        ("black", "cognac"),
        _BLACK_SOLE,
        _SAND,
        _SILVER,
    ),
    Style(
        "boots", "suede ankle boots", boots.heeled_boots, "suede", ("sand", "burgundy"), _BLACK_SOLE, _SAND
    ),
    Style(
        "boots", "lace-up boots", boots.lace_up_boots, _LEATHER, ("chocolate", "black"), _BLACK_SOLE, _SAND
    ),
    Style(
        "boots", "knee-high boots", boots.tall_boots, _LEATHER, ("cognac", "black"), "rubber:chocolate", _SAND
    ),
)

BAGS: tuple[Style, ...] = (
    Style(
        "handbag",
        "top-handle bag",
        handbags.handbag,
        _LEATHER,
        ("burgundy", "black", "cognac", "navy"),
        _BLACK,
        _TAN,
    ),
    Style(
        "handbag",
        "quilted shoulder bag",
        handbags.shoulder_bag,
        "diamond",
        ("black", "ivory", "forest green"),
        _BLACK,
    ),
    Style("handbag", "hobo bag", handbags.hobo_bag, "leather", ("camel", "chocolate"), _BLACK),
    Style("handbag", "suede hobo bag", handbags.hobo_bag, "suede", ("taupe", "rust"), _BLACK),
    Style("tote bag", "leather tote bag", tote_bags.tote_bag, "leather", ("tan", "black", "stone"), _LEATHER),
    Style("tote bag", "canvas tote bag", tote_bags.tote_bag, "canvas", ("ecru", "navy"), _TAN),
    Style("tote bag", "straw basket", tote_bags.basket_bag, "straw", ("sand", "cream"), _COGNAC),
    Style(
        "backpack",
        "nylon backpack",
        backpacks.backpack,
        "nylon",
        ("navy", "black", "olive"),
        "nylon:black",
        metal=_SILVER,
    ),
    Style(
        "backpack",
        "canvas backpack",
        backpacks.backpack,
        "canvas",
        ("khaki", "burgundy"),
        "nylon:black",
        metal=_SILVER,
    ),
    Style("backpack", "leather backpack", backpacks.flap_backpack, "leather", ("cognac", "black"), _LEATHER),
    Style("clutch", "evening clutch", clutches.frame_clutch, "satin", ("blush", "black", "silver"), _LEATHER),
)
