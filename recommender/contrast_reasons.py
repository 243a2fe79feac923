"""How far apart the lightest and the darkest piece of a look are."""

from collections.abc import Sequence

from recommender.looks import Reason
from recommender.worded_items import WordedItem

# Oklch lightness (0 to 1): from STRONG on light stands against dark, up to EVEN nothing does.
STRONG, EVEN = 0.5, 0.12


def contrast_reason(items: Sequence[WordedItem], number: int) -> Reason | None:
    """A strong contrast of lightness, or hardly any; None between, and where only neutrals were read.

    Of looks in neutrals the colour reason says this already.
    """
    read = [(item, item.colour) for item in items if item.colour is not None]
    if len(read) < 2 or all(colour.neutral for _, colour in read):
        return None
    dark = min(read, key=lambda each: each[1].lightness)
    light = max(read, key=lambda each: each[1].lightness)
    apart = light[1].lightness - dark[1].lightness
    if apart >= STRONG:
        return _strong(light[0], dark[0], round(100 * apart), number)
    return _even([item for item, _ in read], round(100 * apart), number) if apart <= EVEN else None


def _strong(light: WordedItem, dark: WordedItem, points: int, number: int) -> Reason:
    wording = (
        f"light against dark: {light.name} and {dark.name}, {points} of 100 apart in lightness",
        f"{light.name} {light.verb} set off by {dark.name}, {points} of 100 darker",
        f"a strong contrast: {light.name} with {dark.name}, lightness {points} of 100 apart",
    )
    return Reason("contrast", wording[number % len(wording)], (light.id, dark.id))


def _even(items: Sequence[WordedItem], points: int, number: int) -> Reason:
    apart = f"at most {points} of 100 apart in lightness"
    wording = (
        f"soft contrast: all pieces {apart}",
        f"evenly light from head to foot, {apart}",
        f"no piece is much lighter than another: {apart}",
    )
    return Reason("contrast", wording[number % len(wording)], tuple(item.id for item in items))
