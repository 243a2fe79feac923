"""What a pixel of a photo can show: ground, skin, hair, or one of 45 kinds of garment."""

from collections.abc import Mapping
from dataclasses import dataclass

from compatibility.item_types import Slot

BACKGROUND, SKIN, HAIR = "background", "skin", "hair"
NOT_GARMENTS = (BACKGROUND, SKIN, HAIR)


@dataclass(frozen=True)
class GarmentClass:
    """One kind of garment as a parser tells them apart.

    `slot` is its place on the body; `types` are the item types that it may turn out to be, of which
    the parser cannot say more: what it calls a hat may be a cap.
    """

    name: str
    slot: Slot
    types: tuple[str, ...]


# The names are the merged labels of the data set of worn outfits.
_LIST: dict[Slot, str] = {
    Slot.HEADWEAR: "hat: hat, cap, beanie, headband",
    Slot.OUTERWEAR: "blazer: blazer; cape: coat, jacket; cardigan: cardigan, sweater; "
    "coat: coat, trench coat, puffer coat, jacket; jacket: jacket, coat, puffer coat, blazer; "
    "suit: blazer, trousers; vest: waistcoat",
    Slot.TOP: "blouse: blouse, shirt, tunic, top; bodysuit: bodysuit, top; hoodie: hoodie; "
    "sweater: sweater, cardigan, long-sleeved top, sweatshirt; sweatshirt: sweatshirt, hoodie; "
    "shirt: shirt, blouse, polo shirt; t-shirt: t-shirt, polo shirt, long-sleeved top, top, tank top; "
    "top: top, tank top, long-sleeved top, t-shirt, blouse, bodysuit; "
    "underwear: underwear, nightwear; swimwear: swimwear",
    Slot.DRESS: "dress: dress, tunic, nightwear; romper: jumpsuit",
    Slot.BOTTOM: "jeans: jeans; leggings: leggings, joggers; pants: trousers, joggers, leggings; "
    "shorts: shorts; skirt: skirt",
    Slot.FOOTWEAR: "boots: boots; flats: flats, formal shoes; heels: heels, sandals; "
    "sandals: sandals, flip-flops, heels; shoes: trainers, flats, formal shoes, heels; sneakers: trainers",
    Slot.BAG: "bag: handbag, tote bag, backpack, clutch",
    Slot.ACCESSORY: "accessories: wallet, umbrella, headband, scarf; belt: belt; bracelet: bracelet; "
    "earrings: earrings; sunglasses: sunglasses, glasses; gloves: gloves; necklace: necklace; ring: ring; "
    "scarf: scarf; socks: socks; tights: tights; tie: tie; watch: watch",
}


def _listed(slot: Slot, written: str) -> dict[str, GarmentClass]:
    parts = (part.split(": ") for part in written.split("; "))
    return {name: GarmentClass(name, slot, tuple(types.split(", "))) for name, types in parts}


GARMENT_CLASSES: Mapping[str, GarmentClass] = {
    name: kind for slot, written in _LIST.items() for name, kind in _listed(slot, written).items()
}
CLASSES: tuple[str, ...] = (*NOT_GARMENTS, *GARMENT_CLASSES)
# Rows of what is no garment, in the order of `CLASSES`.
FIRST_GARMENT = len(NOT_GARMENTS)
