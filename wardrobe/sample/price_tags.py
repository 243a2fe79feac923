"""What the sample shop asks for its garments, so that budgets have something to count."""

import zlib

# Middle prices in EUR, by type; what is not listed costs OTHER.
_MIDDLE = {
    **dict.fromkeys(("t-shirt", "tank top", "top", "long-sleeved top", "bodysuit", "polo shirt"), 28),
    **dict.fromkeys(("shirt", "blouse", "tunic", "sweatshirt", "hoodie", "waistcoat"), 55),
    **dict.fromkeys(("sweater", "cardigan", "jeans", "trousers", "joggers", "jumpsuit"), 75),
    **dict.fromkeys(("dress", "trainers", "flats", "formal shoes", "heels", "handbag"), 95),
    **dict.fromkeys(("jacket", "blazer", "boots"), 140),
    **dict.fromkeys(("coat", "trench coat", "puffer coat"), 210),
    **dict.fromkeys(
        ("earrings", "necklace", "bracelet", "ring", "belt", "scarf", "tie", "cap", "beanie"), 25
    ),
}
OTHER = 45


def price_tag(type_name: str, external_id: str) -> str:
    """A price as feeds write it, within two fifths of what such a garment costs; the same every time."""
    share = zlib.crc32(external_id.encode()) % 1000 / 1000
    whole = round(_MIDDLE.get(type_name, OTHER) * (0.6 + 0.8 * share))
    return f"{whole - 1}.90 EUR"
