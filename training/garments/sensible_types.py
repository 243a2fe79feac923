"""Of which garments an attribute makes sense: nobody asks for the sleeves of a shoe."""

from collections.abc import Mapping

from compatibility.item_types import ITEM_TYPES, TYPE_NAMES, UNSURE, Slot

_UPPER = frozenset(
    name
    for name, kind in ITEM_TYPES.items()
    if kind.slot in (Slot.TOP, Slot.OUTERWEAR, Slot.DRESS) and kind.worn_out
)
_CLOTHES = frozenset(name for name, kind in ITEM_TYPES.items() if kind.slot is Slot.BOTTOM or name in _UPPER)
_SLEEVELESS_BY_NATURE = frozenset({"tank top", "waistcoat"})
_ALL = frozenset((*TYPE_NAMES, UNSURE))

SENSIBLE: Mapping[str, frozenset[str]] = {
    "pattern": _ALL
    - frozenset({"watch", "sunglasses", "glasses", "ring", "earrings", "necklace", "bracelet"}),
    "sleeve": _UPPER - _SLEEVELESS_BY_NATURE,
    "neckline": _UPPER - frozenset({"hoodie", "shirt", "polo shirt"}),
    "collar": _UPPER,
    "placket": _UPPER,
    "length": frozenset({"trousers", "jeans", "joggers", "leggings", "shorts"}),
    "material": _CLOTHES,
    "formality": _ALL,
    "season": _CLOTHES,
    "gender": _ALL,
}
