"""The garment encoder as it is fine-tuned: its first blocks frozen, the rest learning; a head a question."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.folded_lite1 import FoldedLite1
from compatibility.encoders.lite1 import DEVIATION, MEAN
from compatibility.encoders.lite1_export import published_features
from compatibility.encoders.onnx_session import onnx_session
from training.garments.framed_pictures import SIDE, Pictures
from training.garments.head_fit import LinearHead

DIM = 1280
FORGOTTEN = 0.2


class GarmentNetwork(nn.Module):
    """EfficientNet-lite1 from block `first` on, and a linear head for each question."""

    def __init__(self, first: int, questions: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.first = first
        self.encoder = FoldedLite1(published_features().network).eval()
        self.encoder.requires_grad_(False)
        for part in (*self.encoder.blocks[first:], self.encoder.head):
            part.requires_grad_(True)
        self.heads = nn.ModuleDict(
            {_key(name): nn.Linear(DIM, len(values)) for name, values in questions.items()}
        )
        self.register_buffer("centre", torch.zeros(DIM))
        self.register_buffer("spread", torch.ones(DIM))
        self._forget = nn.Dropout(FORGOTTEN)

    def scale_to(self, vectors: Vectors) -> None:
        """Let heads read deviations from the mean of these vectors, which lie close together."""
        self.get_buffer("centre").copy_(torch.from_numpy(vectors.mean(axis=0)))
        self.get_buffer("spread").copy_(torch.from_numpy(vectors.std(axis=0) + 1e-2))

    def vectors(self, maps: Tensor) -> Tensor:
        """What the encoder says: maps before block `first` -> (batch, 1280)."""
        return self.encoder.behind(maps, self.first).mean(dim=(2, 3))

    def logits(self, vectors: Tensor) -> dict[str, Tensor]:
        """Every question's answers: (batch, 1280) -> {question: (batch, values)}."""
        scaled = self._forget((vectors - self.get_buffer("centre")) / self.get_buffer("spread"))
        return {name.removesuffix(SUFFIX): head(scaled) for name, head in self.heads.items()}

    def head(self, question: str) -> LinearHead:
        """The head of a question as it reads vectors themselves."""
        head = self.heads.get_submodule(_key(question))
        weights = head.get_parameter("weight").detach() / self.get_buffer("spread")
        bias = head.get_parameter("bias").detach() - weights @ self.get_buffer("centre")
        return LinearHead(weights.T.numpy().copy(), bias.numpy().copy())

    def tuned(self) -> dict[str, NDArray[np.float16]]:
        """The encoder's weights that have learned, by their names in `FoldedLite1`, in half precision."""
        return {
            name: value.detach().numpy().astype(np.float16)
            for name, value in self.encoder.named_parameters()
            if value.requires_grad
        }


class FrozenFront:
    """The blocks that do not learn, in ONNX Runtime, which is three times as fast as torch here."""

    def __init__(self, network: GarmentNetwork, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        torch.onnx.export(
            _Front(network).eval(),
            (torch.zeros(1, 3, SIDE, SIDE),),
            str(file),
            input_names=["picture"],
            output_names=["maps"],
            dynamic_axes={"picture": {0: "batch"}, "maps": {0: "batch"}},
            dynamo=False,
        )
        self._session = onnx_session(file, torch.get_num_threads())

    def maps(self, pictures: Pictures) -> Tensor:
        """What block `first` reads: (batch, 224, 224, 3) bytes -> (batch, channels, height, width)."""
        batch = ((pictures.astype(np.float32) / 255.0 - MEAN) / DEVIATION).transpose(0, 3, 1, 2)
        (maps,) = self._session.run(["maps"], {"picture": np.ascontiguousarray(batch)})
        return torch.from_numpy(maps).contiguous(memory_format=torch.channels_last)


class _Front(nn.Module):
    def __init__(self, network: GarmentNetwork) -> None:
        super().__init__()
        self._encoder, self._first = network.encoder, network.first

    def forward(self, pictures: Tensor) -> Tensor:
        return self._encoder.before(pictures, self._first)


SUFFIX = "_asked"  # `type` is the name of a method of every module


def _key(question: str) -> str:
    return question + SUFFIX
