"""How large things are when they lie flat."""

from compatibility.item_types import ITEM_TYPES, UNSURE, Slot

# Width and height in centimetres of a garment laid flat, sleeves down; a pair of shoes side by side.
_BY_TYPE = {
    "tank top": (42, 62),
    "bodysuit": (42, 68),
    "tunic": (58, 82),
    "waistcoat": (48, 58),
    "jeans": (42, 102),
    "shorts": (46, 44),
    "leggings": (36, 94),
    "skirt": (48, 62),
    "jumpsuit": (54, 138),
    "blazer": (58, 74),
    "jacket": (60, 66),
    "boots": (40, 44),
    "flats": (34, 28),
    "flip-flops": (32, 30),
    "tote bag": (44, 50),
    "backpack": (34, 44),
    "clutch": (29, 19),
    "handbag": (40, 36),
    "beanie": (24, 24),
    "headband": (22, 14),
    "earrings": (13, 13),
    "ring": (10, 10),
    "bracelet": (15, 13),
    "necklace": (20, 28),
    "watch": (13, 24),
    "belt": (36, 20),
    "scarf": (30, 52),
    "tie": (12, 52),
    "gloves": (24, 26),
    "socks": (22, 30),
    "tights": (26, 60),
    "wallet": (19, 13),
    "umbrella": (20, 56),
}
_BY_SLOT = {
    Slot.HEADWEAR: (28, 20),
    Slot.OUTERWEAR: (66, 100),
    Slot.TOP: (64, 66),
    Slot.DRESS: (54, 108),
    Slot.BOTTOM: (42, 100),
    Slot.FOOTWEAR: (38, 32),
    Slot.BAG: (40, 38),
    Slot.ACCESSORY: (20, 14),
}
_UNKNOWN = (44, 50)


def flat_size(type_name: str) -> tuple[float, float]:
    """Width and height in centimetres; small things are a little larger than life, as stylists lay them."""
    if type_name == UNSURE:
        return _UNKNOWN
    return _BY_TYPE.get(type_name, _BY_SLOT[ITEM_TYPES[type_name].slot])
