"""The range of headwear and accessories."""

from wardrobe.sample.silhouettes import accessories, headwear, jewellery, sunglasses, watch
from wardrobe.sample.style import Style

_LEATHER = "smooth leather"
_SILVER = "metal:silver"

HEADWEAR: tuple[Style, ...] = (
    Style("cap", "cotton cap", headwear.cap, "twill", ("stone", "navy", "olive", "burgundy")),
    Style("cap", "corduroy cap", headwear.cap, "corduroy", ("camel", "sage")),
    Style("hat", "felt fedora", headwear.fedora, "wool", ("camel", "charcoal", "burgundy"), "satin:black"),
    Style("hat", "straw boater", headwear.sun_hat, "straw", ("cream", "sand"), "canvas:black"),
    Style("beanie", "ribbed beanie", headwear.beanie, "knit", ("mustard", "grey"), "rib", "fleece:ivory"),
)

ACCESSORIES: tuple[Style, ...] = (
    Style("belt", "leather belt", accessories.belt, _LEATHER, ("cognac", "black", "chocolate", "navy")),
    Style("belt", "suede belt", accessories.belt, "suede", ("tan", "forest green"), metal=_SILVER),
    Style("scarf", "wool scarf", accessories.scarf, "wool", ("grey", "burgundy", "camel", "navy")),
    Style(
        "scarf",
        "silk square",
        accessories.silk_square,
        "satin",
        ("ivory", "sage"),
        "satin:navy",
        "satin:burgundy",
        figure="floral",
    ),
    Style(
        "sunglasses",
        "sunglasses",
        sunglasses.sunglasses,
        "acetate:charcoal",
        ("tortoiseshell", "black", "cognac"),
        "acetate",
    ),
    Style("watch", "leather watch", watch.watch, "rubber:white", ("cognac", "black", "navy"), _LEATHER),
    Style("watch", "steel watch", watch.watch, "rubber", ("navy", "ivory", "black"), _SILVER, metal=_SILVER),
    Style(
        "necklace",
        "pendant necklace",
        jewellery.necklace,
        "acetate:teal",
        ("gold", "silver", "rose gold"),
        metal="metal",
    ),
    Style("necklace", "bead necklace", jewellery.bead_necklace, "acetate", ("ivory", "blue")),
    Style("necklace", "chain necklace", jewellery.chain_necklace, "metal", ("gold", "silver"), metal="metal"),
    Style("earrings", "hoop earrings", jewellery.hoop_earrings, "metal", ("gold", "silver"), metal="metal"),
    Style(
        "earrings",
        "drop earrings",
        jewellery.drop_earrings,
        "acetate",
        ("teal", "burgundy", "ivory"),
        metal="metal:gold",
    ),
    Style("tie", "silk tie", accessories.tie, "satin", ("navy", "burgundy"), figure="tie dots"),
    Style("tie", "club tie", accessories.tie, "satin", ("forest green", "navy"), figure="club stripe"),
    Style(
        "socks",
        "striped socks",
        accessories.socks,
        "rib",
        ("grey", "navy", "ecru"),
        "rib",
        figure="sock stripe",
    ),
    Style("socks", "ribbed socks", accessories.socks, "rib", ("burgundy", "olive"), "rib"),
)
