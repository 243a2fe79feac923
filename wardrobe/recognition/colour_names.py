"""The plain names that a shopper uses for colours."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.oklab import oklab

# Each name has a few anchors: what shoppers call navy or beige is a region, not a point.
ANCHORS: dict[str, str] = {
    "black": "#000000 #16161a #241f21",
    "charcoal": "#36383c #44474c",
    "grey": "#6f7276 #86888b #a0a2a5",
    "light grey": "#b8babd #cfd1d3",
    "white": "#ffffff #f4f5f7 #e6e9ed",
    "off-white": "#f5f2ea #ebe7de",
    "cream": "#f6ecd2 #efe2c0",
    "beige": "#dccbb0 #cbb796 #d8c3a5",
    "taupe": "#8f8175 #a3968a #776a60",
    "camel": "#c19a6b #b98a54",
    "tan": "#b4764a #a5673f",
    "brown": "#6b442e #54362a #7d5a44",
    "dark brown": "#3b2a22 #2e211c",
    "navy": "#1c2340 #232b48 #14182e",
    "blue": "#2450a6 #2f6fc4 #1c3d8f",
    "denim blue": "#4a6687 #5f7b9d #3a506e",
    "light blue": "#9dbfe0 #bcd4e8 #7fa8d1",
    "turquoise": "#40c4c4 #5fd3cf",
    "teal": "#11676d #1d7f82 #0d4d55",
    "green": "#2e8b47 #1f6e3a #4fa35a",
    "dark green": "#17392b #20463a",
    "light green": "#a9d3a0 #c4e0b8",
    "mint": "#b5e3d1 #cdeee2",
    "lime": "#b7dc3a #cfe84a",
    "olive": "#5a5a32 #6e6b3b #474a2c",
    "khaki": "#958b66 #a79c78 #7f7a58",
    "yellow": "#f5d633 #ffe04d",
    "light yellow": "#f7eca0 #f3e7ae",
    "mustard": "#cf9b23 #c08a1a",
    "gold": "#b9965a #d1ad62",
    "orange": "#f07f1f #ee6a24",
    "peach": "#f7c6a3 #f4b592",
    "rust": "#a3471f #8f4426",
    "coral": "#f0725f #ea6a5e",
    "red": "#c8202d #e0262f #a81c28",
    "burgundy": "#5e1a2a #701e30 #4a1722",
    "pink": "#ee93b4 #e879a4 #f3a9bf",
    "light pink": "#f5d3da #efc4cb",
    "dusty pink": "#cf9d9b #c08a8a",
    "magenta": "#cc1f7a #de2f8c #b0186b",
    "purple": "#5f2f86 #7a3f9c #472a63",
    "lilac": "#b9a0d8 #cbb6e2 #a78fc6",
    "silver": "#c4c8cc",
}
# Lightness varies with the lamp and the fold; hue is what people name.
_STRETCH = np.array([1.0, 2.0, 2.0])

_CODES = [(name, code) for name, codes in ANCHORS.items() for code in codes.split()]
_BYTES = np.array([list(bytes.fromhex(code[1:])) for _, code in _CODES], np.uint8)
_POINTS = oklab(_BYTES) * _STRETCH


def plain_name(lab: NDArray[np.float64]) -> str:
    """The plain name of a colour: Oklab (3,) -> the name whose anchor is nearest, hue counting double."""
    distances = ((_POINTS - lab * _STRETCH) ** 2).sum(axis=1)
    return _CODES[int(distances.argmin())][0]
