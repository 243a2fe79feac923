"""What the page calls the slots and the types in them."""

from compatibility.item_types import ITEM_TYPES, Slot

SLOT_WORDS: dict[Slot, str] = {
    Slot.TOP: "Tops",
    Slot.BOTTOM: "Bottoms",
    Slot.DRESS: "Dresses",
    Slot.OUTERWEAR: "Outerwear",
    Slot.FOOTWEAR: "Shoes",
    Slot.BAG: "Bags",
    Slot.HEADWEAR: "Headwear",
    Slot.ACCESSORY: "Accessories",
}


def types_by_slot() -> dict[str, list[str]]:
    """Type names under the page's word for their slot, for a grouped choice."""
    return {
        word: sorted(name for name, item_type in ITEM_TYPES.items() if item_type.slot is slot)
        for slot, word in SLOT_WORDS.items()
    }
