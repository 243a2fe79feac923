"""The contract that every objective keeps."""

from typing import Protocol, TypeVar

from torch import Tensor

from compatibility.outfit_scorer import OutfitScorer
from compatibility.padded_outfits import PaddedOutfits

Scorer = TypeVar("Scorer", bound=OutfitScorer, contravariant=True)


class Objective(Protocol[Scorer]):
    """Says how far a scorer is from telling worn outfits from thrown-together ones.

    `thrown` has an outfit for each worn one, with an item of the same family and season in every place.
    """

    def loss(self, scorer: Scorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """Lower is better: -> scalar."""
        ...
