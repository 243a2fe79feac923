"""Plain garments drawn by the tests: enough to be cut out and named."""

import io

from PIL import Image, ImageDraw

SHAPES = {
    "shirt": "60,40 130,20 170,20 240,40 280,120 230,140 225,290 75,290 70,140",
    "trousers": "95,15 205,15 220,290 165,290 150,120 135,290 80,290",
    "shoes": "40,170 120,180 170,215 270,230 275,260 40,260",
    "bag": "60,120 240,120 260,280 40,280",
    "coat": "100,10 200,10 260,60 270,190 230,190 235,295 65,295 70,190 30,190",
}

# Shape, colour, and what a person says it is.
WARDROBE = (
    ("shirt", "#27406b", "shirt"),
    ("shirt", "#a33b2e", "sweater"),
    ("trousers", "#2b2b2e", "trousers"),
    ("trousers", "#5a7fb0", "jeans"),
    ("shoes", "#4a2f1d", "boots"),
    ("coat", "#b08b5a", "coat"),
)
SHOP = (
    ("shoes", "#111111", "formal shoes"),
    ("shoes", "#c9c2b4", "trainers"),
    ("shoes", "#7b2d26", "heels"),
    ("bag", "#6e2c3b", "handbag"),
    ("trousers", "#7a7d52", "trousers"),
    ("shirt", "#dfe3ea", "blouse"),
)


def drawn_photo(shape: str, colour: str) -> bytes:
    """One photo as the bytes of a JPEG; shape and colour decide every byte."""
    picture = Image.new("RGB", (300, 300), "#efece6")
    corners = [tuple(int(part) for part in corner.split(",")) for corner in SHAPES[shape].split()]
    ImageDraw.Draw(picture).polygon(corners, fill=colour)
    out = io.BytesIO()
    picture.save(out, "JPEG")
    return out.getvalue()
