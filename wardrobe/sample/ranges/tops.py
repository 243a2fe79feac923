"""The range of tops and knitwear."""

from wardrobe.sample.silhouettes import knitwear, shirts, tailoring, tshirts
from wardrobe.sample.style import Style

_HORN, _PEARL = "horn:chocolate", "horn:ivory"
_TEE = tshirts.t_shirt
_WOOL_DYES = ("camel", "grey", "navy", "burgundy", "ivory", "sage")

TOPS: tuple[Style, ...] = (
    Style(
        "t-shirt",
        "cotton t-shirt",
        _TEE,
        "jersey",
        ("white", "black", "navy", "olive", "grey", "rust"),
        "rib",
    ),
    Style(
        "t-shirt", "breton t-shirt", _TEE, "jersey", ("white", "navy", "ecru", "red"), "rib", figure="breton"
    ),
    Style("t-shirt", "floral t-shirt", _TEE, "jersey", ("white", "sage"), "rib", figure="ditsy"),
    Style("tank top", "ribbed tank top", tshirts.tank_top, "rib", ("white", "black", "khaki", "rust"), "rib"),
    Style("tank top", "satin tank top", tshirts.tank_top, "satin", ("ivory", "forest green")),
    Style(
        "polo shirt",
        "piqué polo",
        tshirts.polo_shirt,
        "pique",
        ("navy", "white", "forest green", "burgundy"),
        "rib",
        _PEARL,
    ),
    Style(
        "shirt",
        "cotton shirt",
        shirts.shirt,
        "poplin",
        ("white", "light blue", "blush", "sage", "black"),
        _PEARL,
    ),
    Style(
        "shirt",
        "striped shirt",
        shirts.shirt,
        "poplin",
        ("blue", "white", "burgundy"),
        _PEARL,
        figure="fine stripe",
    ),
    Style(
        "shirt",
        "checked shirt",
        shirts.shirt,
        "poplin",
        ("forest green", "rust", "white"),
        _HORN,
        figure="tartan",
    ),
    Style("shirt", "corduroy overshirt", shirts.overshirt, "corduroy", ("camel", "olive", "navy"), _HORN),
    Style("shirt", "denim shirt", shirts.overshirt, "denim", ("mid blue", "washed blue"), _PEARL),
    Style(
        "blouse",
        "floral blouse",
        shirts.blouse,
        "viscose",
        ("burgundy", "sage", "ivory", "navy"),
        _PEARL,
        figure="floral",
    ),
    Style("sweater", "lambswool sweater", knitwear.sweater, "chunky", _WOOL_DYES, "rib"),
    Style(
        "sweater",
        "cable roll-neck",
        knitwear.roll_neck,
        "cable",
        ("ivory", "navy", "rust", "grey", "burgundy"),
        "rib",
    ),
    Style(
        "cardigan", "chunky cardigan", knitwear.cardigan, "chunky", ("oatmeal", "grey", "olive"), "rib", _HORN
    ),
    Style(
        "hoodie",
        "cotton hoodie",
        knitwear.hoodie,
        "fleece",
        ("grey", "navy"),
        "rib",
        "canvas:ivory",
        "metal:silver",
    ),
    Style(
        "waistcoat",
        "wool waistcoat",
        tailoring.waistcoat,
        "suiting",
        ("charcoal", "navy", "sand"),
        _HORN,
        "viscose:black",
    ),
    Style(
        "waistcoat",
        "tweed waistcoat",
        tailoring.waistcoat,
        "tweed",
        ("taupe", "olive"),
        _HORN,
        "viscose:black",
    ),
)
