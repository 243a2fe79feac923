"""Fabrics by name: how each kind of cloth, leather and metal is woven, shines and creases."""

from dataclasses import replace

from wardrobe.sample import weaves
from wardrobe.sample.palette import Rgb, rgb
from wardrobe.sample.panel import Fabric
from wardrobe.sample.prints import Print

_PLAIN: Rgb = (0.5, 0.5, 0.5)

_FABRICS: dict[str, Fabric] = {
    "jersey": Fabric(_PLAIN, weaves.smooth, gloss=0.02, polish=6, crumple=0.5),
    "pique": Fabric(_PLAIN, weaves.canvas, gloss=0.02, polish=6, crumple=0.5),
    "poplin": Fabric(_PLAIN, weaves.smooth, gloss=0.03, polish=8, crumple=0.7),
    "linen": Fabric(_PLAIN, weaves.linen, gloss=0.02, polish=6, crumple=1.1),
    "viscose": Fabric(_PLAIN, weaves.silky, gloss=0.07, polish=9, crumple=0.7),
    "satin": Fabric(_PLAIN, weaves.silky, gloss=0.2, polish=7, crumple=1.1),
    "rib": Fabric(_PLAIN, weaves.rib, gloss=0.02, polish=6, crumple=0.3),
    "knit": Fabric(_PLAIN, weaves.knit, gloss=0.02, polish=5, crumple=0.5),
    "chunky": Fabric(_PLAIN, weaves.chunky_knit, gloss=0.02, polish=5, crumple=0.7),
    "cable": Fabric(_PLAIN, weaves.cable, gloss=0.02, polish=5, crumple=0.5),
    "fleece": Fabric(_PLAIN, weaves.wool, gloss=0.01, polish=5, crumple=0.8),
    "denim": Fabric(_PLAIN, weaves.twill, gloss=0.03, polish=8, crumple=1.4),
    "twill": Fabric(_PLAIN, weaves.fine_twill, gloss=0.04, polish=8, crumple=0.8),
    "suiting": Fabric(_PLAIN, weaves.fine_twill, gloss=0.03, polish=8, crumple=0.3),
    "wool": Fabric(_PLAIN, weaves.wool, gloss=0.02, polish=6, crumple=0.3),
    "tweed": Fabric(_PLAIN, weaves.tweed, gloss=0.02, polish=6, crumple=0.3),
    "corduroy": Fabric(_PLAIN, weaves.corduroy, gloss=0.05, polish=6, crumple=0.5),
    "leather": Fabric(_PLAIN, weaves.leather, gloss=0.26, polish=12, crumple=0.7),
    "smooth leather": Fabric(_PLAIN, weaves.leather, gloss=0.38, polish=18, crumple=0.25),
    "patent": Fabric(_PLAIN, weaves.silky, gloss=0.75, polish=34, crumple=0.3),
    "suede": Fabric(_PLAIN, weaves.suede, gloss=0.03, polish=5, crumple=0.5),
    "canvas": Fabric(_PLAIN, weaves.canvas, gloss=0.02, polish=8, crumple=0.8),
    "nylon": Fabric(_PLAIN, weaves.smooth, gloss=0.16, polish=12, crumple=1.6),
    "down": Fabric(_PLAIN, weaves.quilted, gloss=0.16, polish=10, crumple=0.5),
    "diamond": Fabric(_PLAIN, weaves.diamond, gloss=0.14, polish=10, crumple=0.4),
    "straw": Fabric(_PLAIN, weaves.straw, gloss=0.05, polish=8, crumple=0.4),
    "rubber": Fabric(_PLAIN, weaves.smooth, gloss=0.08, polish=10, crumple=0.0),
    "metal": Fabric(_PLAIN, weaves.silky, gloss=0.75, polish=14, crumple=0.0),
    "acetate": Fabric(_PLAIN, weaves.silky, gloss=0.65, polish=26, crumple=0.0),
    "horn": Fabric(_PLAIN, weaves.silky, gloss=0.35, polish=16, crumple=0.0),
}


def fabric(name: str, colour: str | Rgb, figure: Print | None = None) -> Fabric:
    """A fabric by its name, dyed and printed; raises KeyError for a name that is not known."""
    dye = rgb(colour) if isinstance(colour, str) else colour
    return replace(_FABRICS[name], colour=dye, figure=figure)
