"""The range of shoes, bags, headwear and accessories."""

from wardrobe.sample.silhouettes import accessories, bags, boots, headwear, heels, jewellery, shoes
from wardrobe.sample.style import Style

_LEATHER = "smooth leather"
_SAND = "smooth leather:sand"
_SILVER = "metal:silver"

FOOTWEAR: tuple[Style, ...] = (
    Style(
        "trainers",
        "leather trainers",
        shoes.trainers,
        _LEATHER,
        ("white", "black", "ivory", "stone"),
        "rubber:white",
        "smooth leather:navy",
    ),
    Style(
        "trainers",
        "canvas trainers",
        shoes.trainers,
        "canvas",
        ("navy", "olive", "ecru"),
        "rubber:white",
        "canvas:white",
    ),
    Style(
        "trainers",
        "running shoes",
        shoes.running_shoes,
        "canvas",
        ("light grey", "black", "navy"),
        "rubber:white",
        "nylon:coral",
    ),
    Style(
        "formal shoes",
        "leather oxfords",
        shoes.oxford_shoes,
        _LEATHER,
        ("black", "cognac", "chocolate"),
        "rubber:black",
        "smooth leather:tan",
    ),
    Style(
        "formal shoes",
        "leather loafers",
        shoes.loafers,
        _LEATHER,
        ("black", "burgundy", "tan"),
        "rubber:black",
        "smooth leather:tan",
    ),
    Style(
        "heels",
        "suede pumps",
        heels.pumps,
        "suede",
        ("black", "sand", "navy", "burgundy"),
        "rubber:tan",
        _SAND,
    ),
    Style(
        "flats", "ballet flats", heels.ballet_flats, _LEATHER, ("black", "blush", "tan"), "rubber:tan", _SAND
    ),
    Style("sandals", "strappy heels", heels.strappy_heels, _LEATHER, ("tan", "black"), "rubber:tan", _SAND),
    Style(
        "sandals", "leather sandals", heels.sandals, _LEATHER, ("cognac", "black"), "rubber:chocolate", _SAND
    ),
    Style(
        "sandals",
        "buckled slides",
        heels.slides,
        _LEATHER,
        ("white", "chocolate"),
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
        "rubber:black",
        _SAND,
        _SILVER,
    ),
    Style(
        "boots", "lace-up boots", boots.lace_up_boots, _LEATHER, ("chocolate", "black"), "rubber:black", _SAND
    ),
    Style(
        "boots", "knee-high boots", boots.tall_boots, _LEATHER, ("cognac", "black"), "rubber:chocolate", _SAND
    ),
)

BAGS: tuple[Style, ...] = (
    Style(
        "handbag",
        "top-handle bag",
        bags.handbag,
        _LEATHER,
        ("burgundy", "black", "cognac", "navy"),
        "smooth leather:black",
        "smooth leather:tan",
    ),
    Style(
        "handbag",
        "quilted shoulder bag",
        bags.shoulder_bag,
        "diamond",
        ("black", "ivory", "forest green"),
        "smooth leather:black",
    ),
    Style("handbag", "hobo bag", bags.hobo_bag, "leather", ("camel", "chocolate"), "smooth leather:black"),
    Style("tote bag", "leather tote bag", bags.tote_bag, "leather", ("tan", "black", "stone"), _LEATHER),
    Style("tote bag", "straw basket", bags.basket_bag, "straw", ("sand", "cream"), "smooth leather:cognac"),
    Style(
        "backpack",
        "nylon backpack",
        bags.backpack,
        "nylon",
        ("navy", "black", "olive"),
        "nylon:black",
        metal=_SILVER,
    ),
    Style("backpack", "leather backpack", bags.flap_backpack, "leather", ("cognac", "black"), _LEATHER),
    Style("clutch", "envelope clutch", bags.clutch, _LEATHER, ("forest green", "gold"), _LEATHER),
    Style("clutch", "evening clutch", bags.frame_clutch, "satin", ("blush", "black", "silver"), _LEATHER),
)

HEADWEAR: tuple[Style, ...] = (
    Style("cap", "cotton cap", headwear.cap, "twill", ("navy", "stone", "olive", "burgundy")),
    Style("hat", "felt fedora", headwear.fedora, "wool", ("camel", "charcoal"), "satin:black"),
    Style("hat", "straw boater", headwear.sun_hat, "straw", ("cream",), "canvas:black"),
    Style("hat", "bucket hat", headwear.bucket_hat, "canvas", ("khaki",), metal=_SILVER),
    Style(
        "beanie",
        "ribbed beanie",
        headwear.beanie,
        "rib",
        ("burgundy", "grey", "navy", "mustard"),
        "rib",
        "fleece:ivory",
    ),
)

ACCESSORIES: tuple[Style, ...] = (
    Style("belt", "leather belt", accessories.belt, _LEATHER, ("cognac", "black", "chocolate", "navy")),
    Style("scarf", "wool scarf", accessories.scarf, "wool", ("grey", "burgundy", "camel")),
    Style("scarf", "checked scarf", accessories.scarf, "wool", ("camel", "ivory"), figure="tartan"),
    Style(
        "sunglasses",
        "sunglasses",
        jewellery.sunglasses,
        "acetate:charcoal",
        ("tortoiseshell", "black", "cognac"),
        "acetate",
    ),
    Style("watch", "leather watch", jewellery.watch, "rubber:white", ("cognac", "black"), "smooth leather"),
    Style(
        "watch", "steel watch", jewellery.watch, "rubber", ("navy", "ivory", "black"), _SILVER, metal=_SILVER
    ),
    Style(
        "necklace", "pendant necklace", jewellery.necklace, "acetate:teal", ("gold", "silver"), metal="metal"
    ),
    Style("necklace", "pearl necklace", jewellery.bead_necklace, "acetate", ("ivory",)),
    Style("necklace", "chain necklace", jewellery.chain_necklace, "metal", ("gold",), metal="metal"),
    Style("earrings", "hoop earrings", jewellery.hoop_earrings, "metal", ("gold", "silver"), metal="metal"),
    Style(
        "earrings",
        "drop earrings",
        jewellery.drop_earrings,
        "acetate",
        ("teal", "burgundy"),
        metal="metal:gold",
    ),
    Style("tie", "silk tie", accessories.tie, "satin", ("navy", "burgundy"), figure="tie dots"),
    Style("tie", "club tie", accessories.tie, "satin", ("forest green", "navy"), figure="club stripe"),
    Style("socks", "striped socks", accessories.socks, "rib", ("grey", "navy"), "rib", figure="sock stripe"),
    Style("socks", "ribbed socks", accessories.socks, "rib", ("burgundy", "olive"), "rib"),
)
