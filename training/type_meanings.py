"""What the labels of the data sets mean in our types."""

from collections.abc import Mapping

from compatibility.item_types import ITEM_TYPES
from compatibility.type_labels import types_labelled

# The number says how often a garment of that type gets this label there; 1 where none is given. A data set
# without a label for hoodies puts all of them under "Sweatshirts"; one that has both still mixes some up.
_MEANINGS: dict[str, dict[str, str]] = {
    "closet-photos": {
        "Blazer": "blazer, jacket 0.2",
        "Blouse": "blouse, top 0.2",
        "Dress": "dress, tunic",
        "Hat": "hat, cap, beanie",
        "Hoodie": "hoodie, sweatshirt 0.2",
        "Longsleeve": "long-sleeved top, sweater, sweatshirt, cardigan",
        "Outwear": "jacket, coat, trench coat, puffer coat, waistcoat 0.5, blazer 0.3, cardigan 0.3",
        "Shirt": "shirt, blouse 0.5",
        "T-Shirt": "t-shirt, top 0.2",
        "Top": "top, tank top 0.3, blouse 0.3",
    },
    "outfits": {
        "Handbag": "handbag, tote bag 0.5, clutch 0.5, backpack 0.5",
        "Jacket": "jacket, blazer 0.2",
        "Sandals": "sandals, heels 0.2",
        "Shoes": "flats, formal shoes, heels, trainers 0.3",
        "Sweatshirt": "sweatshirt, hoodie",
        "T-Shirt": "t-shirt, long-sleeved top, tank top 0.5, top 0.3, polo shirt 0.3",
        "Top": "top, tank top, blouse 0.3, long-sleeved top 0.3",
    },
    "shop-catalogue": {
        "Casual Shoes": "trainers, boots, formal shoes 0.3, flats 0.3",
        "Flats": "flats, sandals 0.3, flip-flops 0.3",
        "Formal Shoes": "formal shoes, boots 0.3",
        "Handbags": "handbag, tote bag",
        "Heels": "heels, sandals 0.3",
        "Jackets": "jacket, coat, puffer coat, blazer, hoodie 0.3, sweatshirt 0.3",
        "Sandals": "sandals, flip-flops 0.3",
        "Sweaters": "sweater, cardigan, waistcoat",
        "Sweatshirts": "sweatshirt, hoodie",
        "Tops": "top, blouse, tank top, long-sleeved top 0.5, t-shirt 0.3, tunic 0.3",
        "Tshirts": "t-shirt, polo shirt, long-sleeved top, tank top 0.5",
        "Wallets": "wallet, clutch 0.2",
    },
}
# From here on a type counts as what the label says when a head is measured.
NAMED = 0.5


def meaning(source: str, label: str) -> Mapping[str, float]:
    """How likely each type is to get this label in this data set; empty when it means none of our types."""
    written = _MEANINGS[source].get(label)
    if written is None:
        return dict.fromkeys(types_labelled(label), 1.0)
    return dict(_parsed(part) for part in written.split(", "))


def _parsed(part: str) -> tuple[str, float]:
    name, _, number = part.rpartition(" ")
    if part in ITEM_TYPES:
        return part, 1.0
    return name, float(number)
