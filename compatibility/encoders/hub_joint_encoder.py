"""A model that puts pictures and texts into one space: FashionCLIP, FashionSigLIP and their like."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.hub_encoder import BATCH, HubEncoder
from compatibility.encoders.model_folder import EncoderUnavailableError, ModelFolder

# SigLIP was trained on texts filled up to its full length, and reads shorter ones wrongly.
FILLED_UP = ("siglip", "siglip2")
# Without any of these the library would make up an empty tokenizer, which reads every text alike.
VOCABULARIES = ("tokenizer.json", "vocab.json", "vocab.txt", "spiece.model", "tokenizer.model")


class HubJointEncoder(HubEncoder):
    """A picture encoder that encodes texts as well; raises EncoderUnavailableError for one that cannot."""

    def __init__(self, model: ModelFolder, device: str = "cpu") -> None:
        super().__init__(model, device)
        if not hasattr(self._network, "get_text_features"):
            raise EncoderUnavailableError(f"{model.name!r} encodes pictures only; the search needs texts too")
        self._tokens = _tokenizer(model)
        kind = getattr(self._network.config, "model_type", "")
        self._padding = "max_length" if kind in FILLED_UP else True

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Encode texts: (texts) -> (texts, dim)."""
        parts = [self._encode_texts(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)]
        return np.concatenate(parts) if parts else np.empty((0, self.dim), np.float32)

    def _encode_texts(self, texts: Sequence[str]) -> Vectors:
        inputs = self._tokens(list(texts), padding=self._padding, truncation=True, return_tensors="pt")
        with torch.inference_mode():
            given = self._network.get_text_features(**inputs.to(self._device))  # type: ignore[operator]
        features = given if isinstance(given, torch.Tensor) else given.pooler_output
        return np.asarray(features.float().cpu().numpy(), np.float32)


def _tokenizer(model: ModelFolder) -> Any:
    from transformers import AutoTokenizer

    if not any((model.folder / name).is_file() for name in VOCABULARIES):
        raise EncoderUnavailableError(
            f"{model.name!r} has no tokenizer: none of {', '.join(VOCABULARIES)} lies in {model.folder}"
        )
    try:
        return AutoTokenizer.from_pretrained(
            str(model.folder), trust_remote_code=False, local_files_only=True
        )
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise EncoderUnavailableError(f"{model.name!r} has no tokenizer that opens: {error}") from error
