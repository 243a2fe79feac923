"""What decides a fine-tuning of the picture encoder, apart from the data."""

from dataclasses import dataclass

from training.fit_config import BLOCKS
from training.input_space import Block

PICTURE, COLOUR = BLOCKS


@dataclass(frozen=True)
class EncoderConfig:
    """Chosen on valid; docs/experiments.md says what each of them moved.

    `first` is the first of lite1's 21 blocks that learns, `live` how many pictures a step encodes,
    `label_share` the weight of telling a shop's own labels beside that of outfits.
    """

    first: int = 16
    epochs: int = 1
    live: int = 64
    learning_rate: float = 3e-4
    scorer_rate: float = 1e-3
    head_rate: float = 2e-3
    weight_decay: float = 1e-2
    scorer_decay: float = 0.3
    label_share: float = 0.3
    picture: Block = PICTURE
    colour: Block = COLOUR
    seeds: tuple[int, ...] = (0, 1, 2)
