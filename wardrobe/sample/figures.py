"""Named prints: what stripes, checks, dots and florals look like on a cloth of a given colour."""

from collections.abc import Callable

from wardrobe.sample.palette import Rgb, lighter, rgb
from wardrobe.sample.prints import Checks, Diagonals, Dots, Florals, Print, Stripes


def _pale(colour: Rgb) -> bool:
    return sum(colour) > 1.75


def _ink(colour: Rgb) -> Rgb:
    """Navy on a pale cloth, ivory on a dark one."""
    return rgb("navy") if _pale(colour) else rgb("ivory")


def _petals(colour: Rgb) -> Print:
    warm = ("coral", "mustard", "rust") if _pale(colour) else ("blush", "ivory", "mustard")
    return Florals(tuple(rgb(name) for name in warm), rgb("olive" if _pale(colour) else "sage"))


def _small_petals(colour: Rgb) -> Print:
    names = ("burgundy", "blue") if _pale(colour) else ("ivory", "sky")
    return Florals(tuple(rgb(name) for name in names), rgb("sage"), size=6.0, repeat=72, count=15)


def _tartan(colour: Rgb) -> Print:
    bands = ((_ink(colour), 0.34, 0.0), (rgb("burgundy"), 0.1, 0.32), (rgb("ivory"), 0.05, 0.5))
    return Checks(bands, period=58.0, opacity=0.5)


FIGURES: dict[str, Callable[[Rgb], Print]] = {
    "breton": lambda colour: Stripes(_ink(colour), 18.0, 0.36),
    "fine stripe": lambda colour: Stripes(
        rgb("white") if not _pale(colour) else rgb("blue"), 10.0, 0.42, upright=True
    ),
    "pinstripe": lambda colour: Stripes(
        lighter(colour, -0.4 if _pale(colour) else 0.4), 13.0, 0.09, upright=True
    ),
    "sock stripe": lambda colour: Stripes(_ink(colour), 24.0, 0.3),
    "tartan": _tartan,
    "dots": lambda colour: Dots(_ink(colour), 17.0, 2.6),
    "floral": _petals,
    "ditsy": _small_petals,
    "club stripe": lambda colour: Diagonals((_ink(colour), rgb("burgundy"))),
    "tie dots": lambda colour: Dots(_ink(colour), 12.0, 1.5),
}
