"""The picture encoder as it is fine-tuned: its first blocks frozen, the rest learning."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn

from compatibility.encoders.garment_mask import rgb_pixels
from compatibility.encoders.lite1 import DEVIATION, MEAN
from compatibility.encoders.lite1_export import PooledFeatures, published_features
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder

DIM = 1280


class TunedLite1(nn.Module):
    """EfficientNet-lite1, cut in two before block `first`.

    What lies before the cut is as published and read once per picture (`maps`); what lies behind it learns
    (`forward`). Batch normalisation keeps the published means and deviations, since a few thousand garments
    on white would pull them away from all other pictures.
    """

    def __init__(self, first: int) -> None:
        super().__init__()
        self.features: PooledFeatures = published_features()
        part = self.features.network.get_submodule
        blocks = [*part("_blocks").children()]
        swish = part("_swish")
        self._before = (part("_conv_stem"), part("_bn0"), swish, *blocks[:first])
        self._behind = (*blocks[first:], part("_conv_head"), part("_bn1"), swish)
        self.requires_grad_(False)
        for layer in self._behind:
            layer.requires_grad_(True)

    def maps(self, pictures: Sequence[Image.Image]) -> Tensor:
        """Read pictures up to the cut: (pictures) -> (pictures, channels, height, width)."""
        pixels = np.stack([rgb_pixels(picture, Lite1OutfitsEncoder.side) for picture in pictures])
        batch = torch.from_numpy((pixels.astype(np.float32) / 255.0 - MEAN) / DEVIATION).permute(0, 3, 1, 2)
        with torch.no_grad():
            return _through(self._before, batch)

    def forward(self, maps: Tensor) -> Tensor:
        """From the cut to the vector: (pictures, channels, height, width) -> (pictures, 1280)."""
        return _through(self._behind, maps).mean(dim=(2, 3))

    def take_mean(self, parts: "Sequence[TunedLite1]") -> None:
        """Become the mean of several tuned encoders, weight by weight."""
        states = [part.state_dict() for part in parts]
        self.load_state_dict({name: _mean([state[name] for state in states]) for name in states[0]})

    def tuned(self) -> dict[str, NDArray[np.float16]]:
        """The weights that have learned, by their names in `PooledFeatures`, in half precision."""
        return {
            name: value.detach().cpu().numpy().astype(np.float16)
            for name, value in self.features.named_parameters()
            if value.requires_grad
        }


def _through(layers: Sequence[nn.Module], batch: Tensor) -> Tensor:
    for layer in layers:
        batch = layer(batch)
    return batch


def _mean(values: Sequence[Tensor]) -> Tensor:
    whole = torch.stack(list(values))
    return whole.mean(dim=0) if whole.is_floating_point() else whole[0]
