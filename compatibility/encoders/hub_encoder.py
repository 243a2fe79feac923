"""Any picture encoder that `transformers` can open: FashionCLIP, SigLIP 2, DINOv2 and their like."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.model_folder import EncoderUnavailableError, ModelFolder

BATCH = 16
READING = 1  # goes up when vectors of the same weights would come out differently


class HubEncoder:
    """Encodes a cut-out as a published model does: its image features, else pooled output, else first token.

    Its id is the model's name and a hash of weights and settings (`fashion-clip-1a2b3c4d@1`), so that vectors
    of two models never mix, whatever their folders are called. Raises EncoderUnavailableError.
    """

    def __init__(self, model: ModelFolder, device: str = "cpu") -> None:
        self.model = model
        self.id = f"{model.title}-{model.digest()[:8]}@{READING}"
        self._device = device
        self._prepare, self._network = _opened(model)
        self._network.eval().to(device)
        self.dim = self._encode_batch([Image.new("RGB", (32, 32), "white")]).shape[1]

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Encode cut-outs on white: (pictures) -> (pictures, dim)."""
        parts = [
            self._encode_batch(pictures[start : start + BATCH]) for start in range(0, len(pictures), BATCH)
        ]
        return np.concatenate(parts) if parts else np.empty((0, self.dim), np.float32)

    def _encode_batch(self, pictures: Sequence[Image.Image]) -> Vectors:
        inputs = self._prepare(images=[_square(picture) for picture in pictures], return_tensors="pt")
        with torch.inference_mode():
            features = _image_features(self._network, inputs.to(self._device))
        return np.asarray(features.float().cpu().numpy(), np.float32)


def _opened(model: ModelFolder) -> tuple[Any, nn.Module]:
    from transformers import AutoImageProcessor, AutoModel
    from transformers.utils import logging

    logging.disable_progress_bar()
    folder = str(model.folder)
    try:
        prepare = AutoImageProcessor.from_pretrained(folder, trust_remote_code=False, local_files_only=True)
        network = AutoModel.from_pretrained(
            folder, use_safetensors=True, trust_remote_code=False, local_files_only=True
        )
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise EncoderUnavailableError(f"encoder {model.name!r} cannot be opened: {error}") from error
    return prepare, network


def _image_features(network: nn.Module, inputs: Any) -> Tensor:
    """What the model says about whole pictures: -> (pictures, dim).

    Models of pictures and texts (CLIP, SigLIP) have image features; others a pooled output or, last, the
    first token's state.
    """
    given = getattr(network, "get_image_features", network)(**inputs)
    if isinstance(given, Tensor):
        return given
    pooled: Tensor | None = getattr(given, "pooler_output", None)
    first: Tensor = given.last_hidden_state[:, 0] if pooled is None else pooled
    return first.flatten(1)


def _square(picture: Image.Image) -> Image.Image:
    """The picture in the middle of a white square: processors crop what is not square, and cut off hems."""
    side = max(picture.size)
    square = Image.new("RGB", (side, side), "white")
    square.paste(picture.convert("RGB"), ((side - picture.width) // 2, (side - picture.height) // 2))
    return square
