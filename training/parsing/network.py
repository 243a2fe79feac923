"""The parser's network as it is fitted: EfficientNet-lite1 below, a light decoder on top."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from compatibility.encoders.lite1_export import published_features

# The last block before each halving of the picture: what it says at strides 4, 8, 16 and 32, in channels.
SKIPS = {3: 24, 6: 40, 14: 112, 19: 192}
# The first block that learns.
FIRST = 7
WIDTH = 96
# A class that is missing from the photo as a whole needs this much more to be seen in a place.
PRESENCE = 0.5


class ParserNetwork(nn.Module):
    """Tells of every 4 x 4 pixels what they show, and of the whole photo what is in it.

    The first blocks stay as published. Batch normalisation of the encoder is part of its convolutions: its
    published means stay, as a few hundred photos would pull them away, and a step takes two thirds of the
    time. The decoder adds up four scales (Lin et al., CVPR 2017, feature pyramid); what is there in the photo
    as a whole weighs on every pixel (Tangseng, Wu and Yamaguchi, 2017, the side path of an outfit encoder).
    """

    def __init__(self, classes: int) -> None:
        super().__init__()
        network = published_features().network
        stem = _joined(network, "_conv_stem", "_bn0")
        blocks = [_fused(block) for block in network.get_submodule("_blocks").children()]
        self.frozen = nn.ModuleList([nn.Sequential(stem, nn.ReLU6()), *blocks[:FIRST]])
        self.learning = nn.ModuleList(blocks[FIRST : max(SKIPS) + 1])
        self.frozen.requires_grad_(False)
        self.laterals = nn.ModuleList([nn.Conv2d(channels, WIDTH, 1) for channels in SKIPS.values()])
        self.joints = nn.ModuleList([_joint() for _ in SKIPS])
        self.context = nn.Linear(SKIPS[19], WIDTH)
        self.presence = nn.Linear(SKIPS[19], classes)
        self.told = nn.Conv2d(WIDTH, classes, 1)

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        """(batch, 3, h, w) -> logits (batch, classes, h/4, w/4) and presence (batch, classes)."""
        return self.above(*self.below(picture))

    def below(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        """What the blocks that stay say at strides 4 and 8."""
        maps = []
        with torch.no_grad():
            picture = self.frozen[0](picture)
            for number, block in enumerate(self.frozen[1:]):
                picture = block(picture)
                maps += [picture] if number in SKIPS else []
        return maps[0], maps[1]

    def above(self, *maps: Tensor) -> tuple[Tensor, Tensor]:
        """From there to the answer, as `forward`."""
        found = [*maps]
        picture = found[-1]
        for number, block in enumerate(self.learning, FIRST):
            picture = block(picture)
            found += [picture] if number in SKIPS else []
        pooled = picture.mean(dim=(2, 3))
        presence: Tensor = self.presence(pooled)
        seen = self.joints[-1](self.laterals[-1](picture) + self.context(pooled)[:, :, None, None])
        for level in (2, 1, 0):
            grown = F.interpolate(seen, scale_factor=2.0, mode="bilinear", align_corners=False)
            seen = self.joints[level](grown + self.laterals[level](found[level]))
        logits: Tensor = self.told(seen) + PRESENCE * presence[:, :, None, None]
        return logits, presence


def _joint() -> nn.Sequential:
    """Mixes what two scales say: each channel over 5 x 5 places, then the channels."""
    return nn.Sequential(
        nn.Conv2d(WIDTH, WIDTH, 5, padding=2, groups=WIDTH, bias=False),
        nn.Conv2d(WIDTH, WIDTH, 1, bias=False),
        nn.BatchNorm2d(WIDTH),
        nn.ReLU(),
    )


def _fused(block: nn.Module) -> nn.Module:
    """The block with each batch normalisation folded into the convolution before it."""
    pairs = (("_expand_conv", "_bn0"), ("_depthwise_conv", "_bn1"), ("_project_conv", "_bn2"))
    for convolution, norm in pairs:
        if hasattr(block, convolution):
            setattr(block, convolution, _joined(block, convolution, norm))
            setattr(block, norm, nn.Identity())
    return block


def _joined(part: nn.Module, convolution: str, norm: str) -> nn.Conv2d:
    """Two layers as one. Raises TypeError when the published network is built otherwise."""
    first, second = part.get_submodule(convolution), part.get_submodule(norm)
    if not isinstance(first, nn.Conv2d) or not isinstance(second, nn.BatchNorm2d):
        raise TypeError(f"{convolution}, {norm}: {type(first).__name__}, {type(second).__name__}")
    return fuse_conv_bn_eval(first.eval(), second.eval())
