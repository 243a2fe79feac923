"""What the parser knows of a garment's type, which its picture alone may not tell."""

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import TYPE_NAMES
from wardrobe.recognition.garment_pieces import NAMES, GarmentPiece
from wardrobe.recognition.parsing_classes import GARMENT_CLASSES

# How likely a type is that none of the parser's kinds stands for: the parser errs, too.
ASTRAY = 0.03
_TYPES_OF_KINDS = np.array(
    [[name in GARMENT_CLASSES[kind].types for name in TYPE_NAMES] for kind in NAMES], np.float32
)


def weighted(probabilities: Vectors, piece: GarmentPiece) -> Vectors:
    """Weigh a head's probabilities by the kinds that a piece may be: (types,) -> (types,), adding up to 1.

    Cut out of somebody's clothes, a skirt may look like a top; where it was worn says what it is.
    """
    shares = probabilities * (ASTRAY + piece.kinds @ _TYPES_OF_KINDS)
    return np.asarray(shares / shares.sum(), np.float32)
