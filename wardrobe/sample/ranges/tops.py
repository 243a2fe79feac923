"""The range of tops and knitwear."""

from wardrobe.sample.silhouettes import knitwear, shirts, tailoring, tshirts
from wardrobe.sample.style import Style

_HORN = "horn:chocolate"
_PEARL = "horn:ivory"

TOPS: tuple[Style, ...] = (
    Style(
        "t-shirt",
        "cotton t-shirt",
        tshirts.t_shirt,
        "jersey",
        ("white", "black", "navy", "olive", "grey", "rust"),
        "rib",
    ),
    Style(
        "t-shirt",
        "breton t-shirt",
        tshirts.t_shirt,
        "jersey",
        ("white", "navy", "ecru", "red"),
        "rib",
        figure="breton",
    ),
    Style(
        "long-sleeved top",
        "long-sleeved top",
        tshirts.long_sleeved_top,
        "jersey",
        ("black", "white", "burgundy", "sage"),
        "rib",
    ),
    Style(
        "long-sleeved top",
        "striped long-sleeved top",
        tshirts.long_sleeved_top,
        "jersey",
        ("ivory", "navy"),
        "rib",
        figure="breton",
    ),
    Style("tank top", "ribbed tank top", tshirts.tank_top, "rib", ("white", "black", "khaki"), "rib"),
    Style(
        "polo shirt",
        "piqué polo shirt",
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
        ("white", "light blue", "black", "blush", "sage"),
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
    Style(
        "blouse",
        "floral blouse",
        shirts.blouse,
        "viscose",
        ("ivory", "navy", "burgundy", "sage"),
        _PEARL,
        figure="floral",
    ),
    Style(
        "blouse", "ditsy blouse", shirts.blouse, "viscose", ("white", "teal", "blush"), _PEARL, figure="ditsy"
    ),
    Style("blouse", "satin bow blouse", shirts.bow_blouse, "satin", ("ivory", "black", "sage"), _PEARL),
    Style(
        "sweater",
        "merino sweater",
        knitwear.sweater,
        "knit",
        ("camel", "grey", "navy", "burgundy", "ivory"),
        "rib",
    ),
    Style(
        "sweater",
        "V-neck sweater",
        knitwear.vee_sweater,
        "knit",
        ("charcoal", "oatmeal", "forest green"),
        "rib",
    ),
    Style(
        "sweater", "cable roll-neck", knitwear.roll_neck, "cable", ("ivory", "navy", "rust", "grey"), "rib"
    ),
    Style("sweater", "striped sweater", knitwear.sweater, "knit", ("ecru", "navy"), "rib", figure="breton"),
    Style(
        "cardigan",
        "chunky cardigan",
        knitwear.cardigan,
        "chunky",
        ("oatmeal", "grey", "olive", "burgundy"),
        "rib",
        _HORN,
    ),
    Style("cardigan", "fine cardigan", knitwear.cardigan, "knit", ("navy", "black", "lilac"), "rib", _PEARL),
    Style(
        "sweatshirt", "loopback sweatshirt", knitwear.sweatshirt, "fleece", ("grey", "navy", "sage"), "rib"
    ),
    Style(
        "hoodie",
        "cotton hoodie",
        knitwear.hoodie,
        "fleece",
        ("grey", "black", "navy", "olive"),
        "rib",
        "canvas:ivory",
        "metal:silver",
    ),
    Style(
        "waistcoat",
        "tailored waistcoat",
        tailoring.waistcoat,
        "suiting",
        ("charcoal", "navy", "sand"),
        _HORN,
        "viscose:black",
    ),
)
