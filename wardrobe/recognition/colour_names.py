"""The plain names that a shopper uses for colours."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.oklab import oklab

# Each name has a few anchors: what shoppers call navy or beige is a region, not a point. Most anchors are
# where shops' own colour labels lie on their pictures (the median of a label's dominant colours).
ANCHORS: dict[str, str] = {
    "black": "#000000 #111113 #212123 #2e2d2d",
    "charcoal": "#3c3c3f #48474c #54555a #4a4843",
    "grey": "#737172 #7f7f81 #9b9c9f",
    "light grey": "#b4b4b6 #c4c4c5",
    "white": "#ffffff #f2f2f3 #e0e0df",
    "off-white": "#f3efe6 #e5e2db #e5ddcc",
    "cream": "#f6ecd2 #ede3c8",
    "beige": "#d9cebd #cbbca1 #d1bdad #b8a285",
    "taupe": "#a08c7d #8c7b6e #a0946f",
    "camel": "#c19a6b #b1855f #b4764a",
    "brown": "#7a4525 #966649 #6a4f3b #594232 #57423c #3f2d24 #2f2320",
    "navy": "#000080 #1c2340 #262d42 #262d3a #1e202c",
    "blue": "#2450a6 #0a77c9 #1c3d8f #3d6fb8",
    "denim blue": "#324969 #496381 #7994ac",
    "light blue": "#9dbfe0 #bfccda #afc1cf #c5d0dc",
    "turquoise": "#40c4c4 #6fd0c8",
    "teal": "#11676d #1d7f82 #293e4a #2d5f66",
    "green": "#2e8b47 #1f6e3a #4a7a5c",
    "dark green": "#1e3230 #17392b #24402f",
    "light green": "#a9d3a0 #a8b29e #b9c8a8 #b5e3d1 #c2d3cb #98cbb5 #b7dc3a #c9d64f",
    "olive": "#5a5a32 #6e6b3b #4d4a33 #8a8060",
    "yellow": "#f5d633 #ffe04d #f0cf5a #f7eca0 #ecdc9c",
    "mustard": "#daa534 #c08a1a #b8892e",
    "gold": "#bead84 #d4b878",
    "orange": "#f07f1f #f66b2d",
    "rust": "#a44933 #9f3b26 #8f4426",
    "coral": "#ff7f50 #f0725f #f28b78 #f7c6a3 #eeb08c",
    "red": "#c8202d #cf191d #e0302a #b54d48",
    "burgundy": "#651e2a #6d353e #5e2628 #4a1722",
    "pink": "#ee93b4 #dd9bac #e879a4",
    "light pink": "#f5d3da #e8cdc6 #efc9c9 #cf9d9b #c9a69b",
    "magenta": "#dc326d #cc1f7a #c2185b",
    "purple": "#5f2f86 #713b6e #4c4360 #472a63",
    "lilac": "#b9a0d8 #cbb6e2 #c6b5c7",
}
# A little colour in a dark or pale dye makes its name (navy is not black), and lamps change lightness most.
CHROMA_WEIGHT = 0.75

_CODES = [(name, code) for name, codes in ANCHORS.items() for code in codes.split()]


def plain_name(lab: NDArray[np.float64]) -> str:
    """The plain name of a colour: Oklab (3,) -> the name of the nearest anchor."""
    return _CODES[int(_squares(lab).argmin())][0]


def name_among(lab: NDArray[np.float64], names: Sequence[str]) -> tuple[str, float]:
    """The best of some names for a colour, and how much farther than the best of all it is."""
    squares = _squares(lab)
    rows = [row for row, (name, _) in enumerate(_CODES) if name in names]
    best = min(rows, key=lambda row: float(squares[row]))
    return _CODES[best][0], float(np.sqrt(squares[best]) - np.sqrt(squares.min()))


def _squares(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(((_POINTS - _stretched(lab)) ** 2).sum(axis=-1), np.float64)


def _stretched(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """Oklab with the colour plane stretched around grey: chroma becomes its square root."""
    chroma = np.hypot(lab[..., 1], lab[..., 2])[..., None]
    plane = lab[..., 1:] * CHROMA_WEIGHT / np.sqrt(np.maximum(chroma, 1e-6))
    return np.concatenate([lab[..., :1], plane], axis=-1)


_POINTS = _stretched(oklab(np.array([list(bytes.fromhex(code[1:])) for _, code in _CODES], np.uint8)))
