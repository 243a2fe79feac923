"""Puts the colour first that a garment goes by."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from compatibility.encoders.oklab import oklab
from wardrobe.recognition.colour_names import name_among
from wardrobe.recognition.colour_tree import MULTICOLOUR, names_of
from wardrobe.recognition.recognition import Colour

# How much farther than its own name another family's may be (in stretched Oklab) for a colour to take it.
MOST_FAR = 0.30
# A colour so much farther counts half as much when the main one is looked for.
HALF = 0.08


def main_first(colours: Sequence[Colour], families: Mapping[str, float]) -> tuple[Colour, ...]:
    """The colours with the main one first, named within the family that it most likely goes by.

    `families` holds probabilities. Light leather that shops call black is black, and a white sole does not
    make a shoe white. Nothing changes where no colour comes near the family, or where it is multicolour.
    """
    likely = max(families, key=lambda family: families[family])
    if likely == MULTICOLOUR or not colours:
        return tuple(colours)
    named = [(colour, *name_among(_lab(colour), names_of(likely))) for colour in colours]
    main, name, far = max(named, key=lambda each: each[0].share * 0.5 ** (each[2] / HALF))
    if far > MOST_FAR:
        return tuple(colours)
    others = (colour for colour in colours if colour is not main)
    return _merged([replace(main, name=name), *others])


def _merged(colours: Sequence[Colour]) -> tuple[Colour, ...]:
    """Colours of one name become one, at the place and with the hex of the first."""
    found: dict[str, Colour] = {}
    for colour in colours:
        first = found.get(colour.name)
        share = colour.share if first is None else round(first.share + colour.share, 4)
        found[colour.name] = replace(first or colour, share=share)
    return tuple(found.values())


def _lab(colour: Colour) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return oklab(np.array(list(bytes.fromhex(colour.hex[1:])), np.uint8))
