"""The palette: one coherent wardrobe of neutrals, navy, camel, olive and burgundy, with a few accents."""

Rgb = tuple[float, float, float]

_HEX = {
    "white": "f3f1ec",
    "ivory": "ece4d3",
    "cream": "e2d5bb",
    "oatmeal": "cfc2ab",
    "sand": "cdb48c",
    "beige": "c9b293",
    "camel": "b5864f",
    "tan": "a5703e",
    "cognac": "8e5027",
    "chocolate": "5c4030",
    "taupe": "8b7b6b",
    "stone": "b3aa9a",
    "light grey": "bcbbb8",
    "grey": "8a8a8b",
    "charcoal": "595b60",
    "black": "323135",
    "navy": "2f3a59",
    "blue": "3f62a0",
    "light blue": "a9c2dd",
    "sky": "8fb3d6",
    "indigo": "374a70",
    "mid blue": "5578a3",
    "washed blue": "8eaac8",
    "ecru": "ddd3bd",
    "teal": "23585c",
    "olive": "63613d",
    "khaki": "8c8260",
    "sage": "98a388",
    "forest green": "31574a",
    "burgundy": "6f2a37",
    "red": "b3262d",
    "rust": "a4502f",
    "terracotta": "b96a4b",
    "coral": "dd7a68",
    "blush": "e0b9ae",
    "pink": "d98fa0",
    "lilac": "b3a2c6",
    "plum": "553049",
    "mustard": "c8962e",
    "lemon": "e6d27c",
    "tortoiseshell": "6a4127",
    "gold": "c9a24f",
    "silver": "b9bcc0",
    "rose gold": "c99a83",
    "gunmetal": "55585c",
    "brass": "ab8a4a",
    "gum": "b98e5f",
}


def rgb(name: str) -> Rgb:
    """A colour of the palette, channels 0 to 1; raises KeyError for a name that is not in it."""
    digits = _HEX[name]
    red, green, blue = (int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


def lighter(colour: Rgb, share: float) -> Rgb:
    """Mix with white (share > 0) or with black (share < 0)."""
    target = 1.0 if share > 0 else 0.0
    red, green, blue = (channel + (target - channel) * abs(share) for channel in colour)
    return red, green, blue
