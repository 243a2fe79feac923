"""The closed list of item types, in eight slots."""

from dataclasses import dataclass
from enum import StrEnum


class Slot(StrEnum):
    """The place of an item on the body or in the hand, head to foot."""

    HEADWEAR = "headwear"
    OUTERWEAR = "outerwear"
    TOP = "top"
    DRESS = "dress"
    BOTTOM = "bottom"
    FOOTWEAR = "footwear"
    BAG = "bag"
    ACCESSORY = "accessory"


@dataclass(frozen=True)
class ItemType:
    """One kind of garment or accessory.

    `family` groups types that play the same part in an outfit: the type-aware embedding learns one
    mask per pair of families, the templates allow one accessory per family. `worn_out` is false for what
    nobody wants suggested in a look (underwear, swimwear, nightwear).
    """

    name: str
    slot: Slot
    family: str
    worn_out: bool = True


UNSURE = "unsure"

_LIST = {
    (Slot.TOP, "t-shirt"): ("t-shirt", "polo shirt", "tank top"),
    (Slot.TOP, "top"): ("long-sleeved top", "top", "bodysuit"),
    (Slot.TOP, "shirt"): ("shirt", "blouse", "tunic"),
    (Slot.TOP, "knitwear"): ("sweater", "cardigan", "sweatshirt", "hoodie", "waistcoat"),
    (Slot.BOTTOM, "trousers"): ("trousers", "jeans", "joggers", "leggings"),
    (Slot.BOTTOM, "shorts"): ("shorts",),
    (Slot.BOTTOM, "skirt"): ("skirt",),
    (Slot.DRESS, "dress"): ("dress",),
    (Slot.DRESS, "jumpsuit"): ("jumpsuit",),
    (Slot.OUTERWEAR, "jacket"): ("jacket", "blazer"),
    (Slot.OUTERWEAR, "coat"): ("coat", "trench coat", "puffer coat"),
    (Slot.FOOTWEAR, "shoes"): ("trainers", "flats", "formal shoes", "heels"),
    (Slot.FOOTWEAR, "sandals"): ("sandals", "flip-flops"),
    (Slot.FOOTWEAR, "boots"): ("boots",),
    (Slot.BAG, "bag"): ("handbag", "tote bag", "backpack", "clutch"),
    (Slot.HEADWEAR, "headwear"): ("cap", "hat", "beanie", "headband"),
    (Slot.ACCESSORY, "jewellery"): ("earrings", "necklace", "bracelet", "ring"),
    (Slot.ACCESSORY, "watch"): ("watch",),
    (Slot.ACCESSORY, "eyewear"): ("sunglasses", "glasses"),
    (Slot.ACCESSORY, "belt"): ("belt",),
    (Slot.ACCESSORY, "neckwear"): ("scarf", "tie"),
    (Slot.ACCESSORY, "gloves"): ("gloves",),
    (Slot.ACCESSORY, "legwear"): ("socks", "tights"),
    (Slot.ACCESSORY, "small goods"): ("wallet", "umbrella"),
}
_NOT_WORN_OUT = {
    (Slot.DRESS, "swimwear"): ("swimwear",),
    (Slot.DRESS, "nightwear"): ("nightwear",),
    (Slot.TOP, "underwear"): ("underwear",),
}

ITEM_TYPES: dict[str, ItemType] = {
    name: ItemType(name, slot, family, worn_out)
    for listed, worn_out in ((_LIST, True), (_NOT_WORN_OUT, False))
    for (slot, family), names in listed.items()
    for name in names
}
TYPE_NAMES: tuple[str, ...] = tuple(ITEM_TYPES)
FAMILIES: tuple[str, ...] = tuple(dict.fromkeys(item_type.family for item_type in ITEM_TYPES.values()))


def slot_of(type_name: str) -> Slot | None:
    """The slot of a type; None for `unsure`. Raises ValueError for a name that is not in the list."""
    if type_name == UNSURE:
        return None
    if type_name not in ITEM_TYPES:
        raise ValueError(f"unknown item type {type_name!r}; known: {', '.join(TYPE_NAMES)}")
    return ITEM_TYPES[type_name].slot
