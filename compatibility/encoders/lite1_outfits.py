"""The picture encoder that was fine-tuned on outfits."""

from pathlib import Path

from compatibility.encoders.lite1 import Lite1Encoder


class Lite1OutfitsEncoder(Lite1Encoder):
    """EfficientNet-lite1 whose last blocks have learned from stylists' outfits what goes together.

    `ensemble fit encoder` makes its weights; what it does not tune is as published.
    """

    id = "lite1-outfits@1"
    side = 224


def tuned_weights_folder() -> Path:
    """Where the tuned weights that ship with the package lie."""
    return Path(__file__).parent.parent / "models" / "lite1_outfits"
