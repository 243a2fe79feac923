"""A style: one cut in one cloth, offered in several colours."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from wardrobe.sample.fabrics import fabric
from wardrobe.sample.figures import FIGURES
from wardrobe.sample.palette import rgb
from wardrobe.sample.panel import Fabric, Layer, Materials

Silhouette = Callable[[Materials], list[Layer]]

_PLAIN = fabric("jersey", "white")


@dataclass(frozen=True)
class Style:
    """One row of the sample's range.

    `cloth`, `trim`, `lining` and `metal` are names of fabrics; a colour follows a colon where it is not the
    garment's own (`rubber:white`). `figure` names the print.
    """

    type: str
    noun: str
    cut: Silhouette
    cloth: str
    colours: tuple[str, ...]
    trim: str = ""
    lining: str = ""
    metal: str = "metal:gold"
    figure: str = ""

    def title(self, colour: str) -> str:
        """What a shop would call it: "Camel wool coat"."""
        return (
            f"{colour} {self.noun}".capitalize().replace("t-shirt", "T-shirt").replace("chelsea", "Chelsea")
        )

    def materials(self, colour: str, rng: np.random.Generator) -> Materials:
        """The cloth, dyed and printed, and everything that goes with it."""
        dye = rgb(colour)
        cloth = _chosen(self.cloth, colour, _PLAIN)
        if self.figure:
            cloth = replace(cloth, figure=FIGURES[self.figure](dye))
        return Materials(
            cloth,
            _chosen(self.trim, colour, cloth),
            _chosen(self.lining, colour, replace(cloth, figure=None)),
            _chosen(self.metal, colour, cloth),
            rng,
        )


def _chosen(name: str, colour: str, otherwise: Fabric) -> Fabric:
    if not name:
        return otherwise
    kind, _, own = name.partition(":")
    return fabric(kind, own or colour)
