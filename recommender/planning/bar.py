"""What "good" means for a look: the one place where that is decided."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """What a look has to reach: the probability that its items go together, and its fit to the context."""

    score: float
    fit: float


# Of a stylist's outfits in the test split 49 % of top + bottom + shoes reach 0.70, of the same pieces thrown
# together 14 % (docs/planning.md). A fit of 0.5 lets one item be a step off the dress code, not two.
GOOD = Bar(score=0.70, fit=0.5)
# As often worn as thrown together, whatever the context: where nothing good is left, and said to be that.
PASSABLE = Bar(score=0.50, fit=0.0)
