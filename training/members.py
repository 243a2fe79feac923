"""Finds the fitted members that stand beside the served scorer, and lets them rate whole outfits."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from numpy.typing import ArrayLike

from compatibility.artifact import CARD, default_scorer_folder
from compatibility.encoders.encoder import OF_TEXTS, Vectors
from compatibility.fitted_scorer import FittedScorer
from training.measure import OutfitRater


class Member(Protocol):
    """A fitted scorer of whole outfits, as `compatibility.fitted_scorer` reads it from an artifact."""

    @property
    def encoders(self) -> Sequence[str]: ...

    def score(
        self, vectors: Mapping[str, Vectors], types: Sequence[str], outfits: Sequence[Sequence[int]]
    ) -> ArrayLike: ...

    def probability(
        self, vectors: Mapping[str, Vectors], types: Sequence[str], outfits: Sequence[Sequence[int]]
    ) -> ArrayLike: ...


def default_members_folder() -> Path:
    """Where the members that ship with the package lie, one folder each."""
    return default_scorer_folder().parent / "members"


def read_members(folder: Path) -> dict[str, Member]:
    """The fitted scorers in a folder by their names; empty when there is no such folder.

    Raises ArtifactError for one that is damaged.
    """
    return {card.parent.name: FittedScorer.load(card.parent) for card in sorted(folder.glob(f"*/{CARD}"))}


def lacking(member: Member, vectors: Mapping[str, Vectors]) -> list[str]:
    """The encoders that a member reads and that nobody has run here; texts may always be missing."""
    return [encoder for encoder in member.encoders if encoder not in vectors and encoder not in OF_TEXTS]


def member_rater(member: Member, vectors: Mapping[str, Vectors], types: Sequence[str]) -> OutfitRater:
    """The member, rating outfits of rows of these items."""

    def rate(outfits: Sequence[Sequence[int]]) -> ArrayLike:
        return member.score(vectors, types, outfits)

    return rate
