"""Reads a photo as one would at first: decode it whole, make it smaller, run PyTorch with 32-bit floats."""

import io

import numpy as np
import torch
from PIL import Image, ImageOps

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.garment_mask import rgb_pixels
from compatibility.encoders.lite1 import DEVIATION, MEAN, Lite1Encoder
from compatibility.encoders.lite1_export import garment_network, published_features, tuned_features
from compatibility.encoders.lite1_garments import Lite1GarmentsEncoder, garment_weights_folder
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder, tuned_weights_folder
from wardrobe.photos.limits import bounded
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.framing import framed


class NaiveReading:
    """The served encoders' own weights, in the framework that they were fitted in."""

    def __init__(self, cutter: Cutter) -> None:
        torch.set_num_threads(1)
        self._cutter = cutter
        self._networks = {
            Lite1Encoder: published_features(),
            Lite1OutfitsEncoder: tuned_features(tuned_weights_folder()),
            Lite1GarmentsEncoder: garment_network(garment_weights_folder()),
        }

    def vectors(self, data: bytes) -> dict[str, Vectors]:
        """Encoder id to vector of the main garment."""
        with Image.open(io.BytesIO(data)) as opened:
            whole = ImageOps.exif_transpose(opened).convert("RGB")
        square = framed(self._cutter.cut(whole.resize(bounded(*whole.size), Image.Resampling.LANCZOS)))
        return {kind.id: _encode(network, square, kind.side) for kind, network in self._networks.items()}


def cosine(left: Vectors, right: Vectors) -> float:
    """How near two vectors point: 1 in the same direction."""
    return float(left @ right / np.linalg.norm(left) / np.linalg.norm(right))


def _encode(network: torch.nn.Module, square: Image.Image, side: int) -> Vectors:
    pixels = (rgb_pixels(square, side).astype(np.float32) / 255.0 - MEAN) / DEVIATION
    with torch.no_grad():
        found = network(torch.from_numpy(pixels.transpose(2, 0, 1)[None].copy()))
    vector = found[0] if isinstance(found, tuple) else found
    return np.asarray(vector.reshape(-1), np.float32)
