"""What decides a fit of the type-aware embedding, apart from the data."""

from dataclasses import dataclass

from training.input_space import Block

BLOCKS = (
    Block("lite1-outfits@1", power=1.0, axes=128, weight=3.0),
    Block("oklab648@1", power=0.5, axes=256, weight=10.0),
)


@dataclass(frozen=True)
class FitConfig:
    """Chosen on valid and on splits within train; docs/experiments.md says what each of them moved.

    `triplet_share` adds the loss of the paper; its `margin` is in cosines.
    """

    blocks: tuple[Block, ...] = BLOCKS
    embedding_dim: int = 64
    dropout: float = 0.3
    epochs: int = 10
    batch: int = 512
    sharpness: float = 12.0
    triplet_share: float = 0.0
    margin: float = 0.3
    learning_rate: float = 1e-2
    weight_decay: float = 0.3
    seeds: tuple[int, ...] = (0, 1, 2)
