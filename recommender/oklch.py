"""Lightness, chroma and hue of a colour as people see them."""

from dataclasses import dataclass
from functools import lru_cache

from coloraide import Color

# Where a colour stops to read as a colour, and where it begins to read as a strong one (Oklch chroma).
NEUTRAL_CHROMA = 0.04
STRONG_CHROMA = 0.11
# Below this lightness everything reads as black.
BLACK = 0.22


@dataclass(frozen=True)
class Oklch:
    """A colour in Oklch (Ottosson, 2020): lightness 0 to 1, chroma from 0, hue in degrees."""

    lightness: float
    chroma: float
    hue: float

    @property
    def neutral(self) -> bool:
        """Black, white, grey and what is so pale or dark that it reads like them."""
        return self.chroma < NEUTRAL_CHROMA or self.lightness < BLACK

    @property
    def muted(self) -> bool:
        """A colour, but a quiet one."""
        return not self.neutral and self.chroma < STRONG_CHROMA


@lru_cache(maxsize=4096)
def oklch(hex_colour: str) -> Oklch:
    """Read `#rrggbb`; the hue of a pure grey is 0."""
    lightness, chroma, hue = Color(hex_colour).convert("oklch").coords(nans=False)
    return Oklch(float(lightness), float(chroma), float(hue))


def hue_distance(one: Oklch, other: Oklch) -> int:
    """Degrees between two hues, the short way round: 0 to 180."""
    apart = abs(one.hue - other.hue) % 360
    return round(min(apart, 360 - apart))
