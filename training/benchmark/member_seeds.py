"""The seeds of fitted members, each by itself, so that their spread can be measured."""

from pathlib import Path

from compatibility.artifact import Tensors, load_artifact
from compatibility.fitted_scorer import PREFIX, FittedScorer
from compatibility.scorer_kinds import BLENDED


def member_seeds(folder: Path) -> dict[str, FittedScorer]:
    """Each seed of a member that holds several side by side; empty for one seed, and for a blend of kinds."""
    tensors, card = load_artifact(folder)
    seeds = card.get("fitted_on", {}).get("seeds", ())
    if card["model"] != BLENDED or card.get("kind", BLENDED) == BLENDED:
        return {}
    shapes = zip(seeds, card["shape"]["members"], strict=True)
    return {
        str(seed): FittedScorer(_own(tensors, number), {**card, **shape})
        for number, (seed, shape) in enumerate(shapes)
    }


def _own(tensors: Tensors, number: int) -> Tensors:
    """The weights of one seed as if it stood alone, with the space that all share."""
    own = f"{PREFIX}members.{number}."
    weights = {PREFIX + name.removeprefix(own): one for name, one in tensors.items() if name.startswith(own)}
    return weights | {name: one for name, one in tensors.items() if not name.startswith(PREFIX)}
