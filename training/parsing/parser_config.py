"""What decides a fit of the parser, apart from the data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ParserConfig:
    """docs/parsing.md says what each of them moved.

    `rounds` holds the epochs of each round, an epoch `steps` steps: they start large and end small in each
    round, and the parser at its end is whole (Loshchilov and Hutter, ICLR 2017, warm restarts).

    `worn`, `taught` and `laid` say how many lessons of each source a step sees. `encoder_rate` is a step's
    size as a share of the size of the weights it moves: with batch normalisation folded in, these differ
    from layer to layer. `keep` is how much of the running mean of the weights stays at each step.
    """

    rounds: tuple[int, ...] = (20, 52)
    steps: int = 50
    worn: int = 5
    taught: int = 2
    laid: int = 1
    encoder_rate: float = 4e-3
    decoder_rate: float = 2e-3
    weight_decay: float = 0.02
    overlap_share: float = 0.5
    presence_share: float = 0.3
    keep: float = 0.998
    seed: int = 0

    @property
    def epochs(self) -> int:
        """Epochs of all rounds."""
        return sum(self.rounds)

    def done(self, step: int) -> float:
        """Share of its round that lies before a step."""
        for epochs in self.rounds:
            if step < epochs * self.steps:
                return step / (epochs * self.steps)
            step -= epochs * self.steps
        return 1.0
