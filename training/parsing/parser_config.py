"""What decides a fit of the parser, apart from the data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Round:
    """Some epochs in which the steps start large and end small.

    `worn`, `taught` and `laid` say how many lessons of each source a step sees, `overlap` how much the
    Lovász loss counts beside the cross-entropy. `encoder_rate` is a step's size as a share of the size of the
    weights it moves: with batch normalisation folded in, these differ from layer to layer.
    """

    epochs: int
    worn: int
    taught: int
    laid: int
    overlap: float
    encoder_rate: float
    decoder_rate: float


# First what a garment is at all, then what kind it is.
ROUNDS = (
    Round(24, worn=5, taught=2, laid=1, overlap=0.5, encoder_rate=4e-3, decoder_rate=2e-3),
    Round(30, worn=7, taught=1, laid=1, overlap=1.0, encoder_rate=1e-2, decoder_rate=3e-3),
)


@dataclass(frozen=True)
class ParserConfig:
    """docs/parsing.md says what was tried.

    The parser at the end of each round is whole (Loshchilov and Hutter, ICLR 2017, warm restarts); an epoch
    has `steps` steps. `keep` is how much of the running mean of the weights stays at each step.
    """

    rounds: tuple[Round, ...] = ROUNDS
    steps: int = 50
    weight_decay: float = 0.02
    presence_share: float = 0.3
    keep: float = 0.998
    seed: int = 0

    @property
    def epochs(self) -> int:
        """Epochs of all rounds."""
        return sum(one.epochs for one in self.rounds)

    def at(self, step: int) -> tuple[Round, float]:
        """The round of a step, and the share of it that lies before the step."""
        for one in self.rounds:
            if step < one.epochs * self.steps:
                return one, step / (one.epochs * self.steps)
            step -= one.epochs * self.steps
        raise ValueError(f"there is no step {step} behind the last round")
