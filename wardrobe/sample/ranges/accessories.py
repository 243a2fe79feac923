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
        "acetate:black",
        ("black", "charcoal", "navy"),
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
    Style(
        "tie", "club tie", accessories.tie, "satin", ("forest green", "navy", "rust"), figure="club stripe"
    ),
    Style(
        "socks",
        "striped socks",
        accessories.socks,
        "rib",
        ("grey", "navy", "ecru", "burgundy"),
        "rib",
        figure="sock stripe",
    ),
)
