"""What decides a fine-tuning of the garment encoder, apart from the data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from training.garments.garment_examples import ATTRIBUTES, DRESS_PATTERNS
from training.type_examples import CATALOGUE, CLOSET, OUTFITS


def _shares() -> Mapping[str, float]:
    return {CLOSET: 0.42, CATALOGUE: 0.18, OUTFITS: 0.14, ATTRIBUTES: 0.19, DRESS_PATTERNS: 0.07}


@dataclass(frozen=True)
class TuneConfig:
    """docs/recognition.md says what each of them moved.

    `first` is the first of lite1's 21 blocks that learns. The rate of learning falls along half a cosine to
    zero at `horizon`; it may stop at `steps` before that, since what is kept is a mean of the weights along
    the way, in which the past counts for `memory` a step (Tarvainen and Valpola, NIPS 2017). `shares` is how
    much of a step each data set fills, `side_share` the weight of a question that is not the type.
    """

    first: int = 11
    steps: int = 1200
    horizon: int = 1300
    batch: int = 32
    learning_rate: float = 4e-4
    head_rate: float = 2e-3
    weight_decay: float = 2e-2
    side_share: float = 0.25
    memory: float = 0.997
    seed: int = 0
    shares: Mapping[str, float] = field(default_factory=_shares)
